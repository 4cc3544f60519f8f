package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the ledger keeps it; text is plain, X's HTML escapes are added when it is shown.
 *
 * @param text          the automatic leading mentions of a reply, then what was typed
 * @param typedFrom     UTF-16 offset in text where the typed part begins; what is mentioned before it is implicit
 * @param conversation  id of the thread's first post
 * @param repliedTo     the post this one answers
 * @param inReplyToUser author of that post
 * @param quoted        a post this one quotes
 * @param retweeted     the post this one repeats
 * @param editHistory   ids of the versions up to this one, oldest first, this one's last
 * @param images        how many pictures hang on it, 0 to 4
 * @param key           chosen by whoever posted through the control API, makes a second try harmless
 */
record SandboxPost(
        long id,
        long author,
        String text,
        int typedFrom,
        Instant createdAt,
        String lang,
        long conversation,
        @Nullable Long repliedTo,
        @Nullable Long inReplyToUser,
        @Nullable Long quoted,
        @Nullable Long retweeted,
        List<Long> editHistory,
        int images,
        @Nullable String key)
        implements LedgerLine {
    SandboxPost {
        editHistory = List.copyOf(editHistory);
    }

    /** Names all versions of the post. */
    @JsonIgnore
    long firstVersion() {
        return editHistory.get(0);
    }

    /** What the author wrote, without the automatic leading mentions. */
    @JsonIgnore
    String typed() {
        return text.substring(typedFrom);
    }

    boolean mentions(String username) {
        return has(username, text);
    }

    boolean mentionsExplicitly(String username) {
        return has(username, typed());
    }

    private static boolean has(String username, String text) {
        return Handles.in(text).stream().anyMatch(found -> found.username().equalsIgnoreCase(username));
    }
}
