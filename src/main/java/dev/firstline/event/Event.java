package dev.firstline.event;

import dev.firstline.mention.PostId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. It names things by id and carries no text of anybody's.
 *
 * @param kind         what
 * @param at           when
 * @param actor        who: {@code bot}, {@code customer}, {@code system}, or a user's name
 * @param mention      the mention it is about, if any
 * @param conversation the conversation it is about, if any
 * @param caseId       the case it is about, if any
 * @param delivery     the delivery it is about, if any
 * @param reason       reason codes joined by a blank, if any
 * @param detail       one more word for this kind: the old and new owner, the feed's key, a disposition
 * @param move         of a case: its state before and after, its queue and its priority; empty for other events
 */
public record Event(
        EventKind kind,
        Instant at,
        String actor,
        @Nullable PostId mention,
        @Nullable Long conversation,
        @Nullable Long caseId,
        @Nullable Long delivery,
        @Nullable String reason,
        @Nullable String detail,
        Map<String, String> move) {
    public Event {
        move = Map.copyOf(move);
    }

    /** An event about nothing in particular yet; add ids with the methods below. */
    public static Event of(EventKind kind, Instant at, String actor) {
        return new Event(kind, at, actor, null, null, null, null, null, null, Map.of());
    }

    public Event mention(PostId id) {
        return new Event(kind, at, actor, id, conversation, caseId, delivery, reason, detail, move);
    }

    public Event conversation(@Nullable Long id) {
        return new Event(kind, at, actor, mention, id, caseId, delivery, reason, detail, move);
    }

    public Event caseId(@Nullable Long id) {
        return new Event(kind, at, actor, mention, conversation, id, delivery, reason, detail, move);
    }

    public Event delivery(@Nullable Long id) {
        return new Event(kind, at, actor, mention, conversation, caseId, id, reason, detail, move);
    }

    public Event reason(@Nullable String codes) {
        return new Event(kind, at, actor, mention, conversation, caseId, delivery, codes, detail, move);
    }

    public Event detail(@Nullable String word) {
        return new Event(kind, at, actor, mention, conversation, caseId, delivery, reason, word, move);
    }

    public Event move(Map<String, String> fromTo) {
        return new Event(kind, at, actor, mention, conversation, caseId, delivery, reason, detail, fromTo);
    }
}
