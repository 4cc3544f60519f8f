package dev.firstline.pipeline;

import dev.firstline.act.ComposerLink;
import dev.firstline.act.Outbox;
import dev.firstline.act.Rank;
import dev.firstline.act.Reply;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.DecisionLog;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Handoff;
import dev.firstline.decide.Part;
import dev.firstline.decide.Post;
import dev.firstline.decide.Reason;
import dev.firstline.decide.Situation;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.facts.Fact;
import dev.firstline.handoff.Handoffs;
import dev.firstline.intent.Brand;
import dev.firstline.intent.FactNeed;
import dev.firstline.intent.Intents;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a decision causes: the handoff, the reply, the open question, the record of why. */
@ApplicationScoped
class Effects {
    private static final int URGENT = 1;
    private static final int NORMAL = 3;

    private final Handoffs handoffs;
    private final Outbox outbox;
    private final DecisionLog decisions;
    private final DecisionRecord record;
    private final EventLog log;
    private final Clock clock;

    Effects(Handoffs handoffs, Outbox outbox, DecisionLog decisions, DecisionRecord record, EventLog log, Clock clock) {
        this.handoffs = handoffs;
        this.outbox = outbox;
        this.decisions = decisions;
        this.record = record;
        this.log = log;
        this.clock = clock;
    }

    /** The handoff goes first: it changes the owner, and the reply leaves under the owner it was written for. */
    void carryOut(Weighed weighed) {
        Mention mention = weighed.mention();
        Conversation conversation = weighed.conversation();
        Understanding understanding = weighed.understanding();
        Situation situation = weighed.situation();
        Decision decision = weighed.decision();
        Lessons lessons = weighed.lessons();
        Optional<String> text = words(decision.post(), mention, lessons);
        List<String> reasons =
                new ArrayList<>(decision.reasons().stream().map(Reason::code).toList());
        Handoff handoff = decision.handoff();
        if (decision.post() != null && text.isEmpty()) {
            reasons.add(Reason.TOO_LONG.code());
            handoff = handoff == null ? new Handoff(Brand.GENERAL, NORMAL, null) : handoff;
        }
        if (handoff != null) {
            String suggested = words(handoff.suggestion(), mention, lessons).orElse(null);
            handoffs.open(
                    conversation,
                    mention,
                    understanding,
                    situation.known(),
                    handoff,
                    reasons,
                    text.orElse(null),
                    suggested);
        }
        if (text.isPresent() && decision.post() != null) {
            say(text.get(), decision.post(), handoff, understanding, mention, conversation, lessons);
        }
        Instant now = clock.instant();
        Post left = text.isPresent() && handoff == null ? decision.post() : null;
        conversation.remember(Remembered.after(understanding, situation, left, now));
        decisions.add(
                mention,
                conversation.id(),
                now,
                record.of(mention, now, understanding, situation, decision, text.orElse(null)));
        log.append(decided(mention, conversation, reasons, text.isPresent(), handoff != null, now));
    }

    /** The bot failed: no post, a case for people. */
    void toPeopleAfterError(Mention mention, Conversation conversation) {
        conversation.remember(null);
        List<String> reasons = List.of(Reason.ERROR.code());
        handoffs.open(
                conversation,
                mention,
                Unread.of(mention),
                Map.of(),
                new Handoff(Brand.GENERAL, 2, null),
                reasons,
                null,
                null);
        log.append(decided(mention, conversation, reasons, false, true, clock.instant()));
    }

    private void say(
            String text,
            Post post,
            @Nullable Handoff handoff,
            Understanding understanding,
            Mention mention,
            Conversation conversation,
            Lessons lessons) {
        Fact fact = post.fact();
        Duration freshFor = fact == null ? null : freshFor(post, lessons.intents());
        Long caseId = handoff == null ? null : conversation.caseId();
        outbox.add(new Reply(
                conversation,
                caseId,
                mention.id(),
                mention.postedAt(),
                mention.latest(),
                null,
                text,
                rank(handoff, understanding),
                fact,
                freshFor));
    }

    private static Rank rank(@Nullable Handoff handoff, Understanding understanding) {
        if (handoff != null && handoff.priority() == URGENT) {
            return Rank.URGENT;
        }
        return switch (understanding.category()) {
            case URGENT -> Rank.URGENT;
            case RANT -> Rank.RANT;
            case PRAISE -> Rank.PRAISE;
            case QUESTION, OTHER -> Rank.QUESTION;
        };
    }

    private Duration freshFor(Post post, Intents intents) {
        return post.parts().stream()
                .filter(Part.Answer.class::isInstance)
                .map(part -> intents.intent(((Part.Answer) part).intent()).fact())
                .flatMap(Stream::ofNullable)
                .map(FactNeed::freshFor)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<String> words(@Nullable Post post, Mention mention, Lessons lessons) {
        if (post == null) {
            return Optional.empty();
        }
        long seed = Long.parseLong(mention.id().value()) ^ mention.id().value().hashCode();
        return lessons.renderer()
                .render(
                        post,
                        mention.channel(),
                        mention.author(),
                        seed,
                        ComposerLink.to(mention.account()),
                        text -> !outbox.saidBefore(mention.account(), text));
    }

    private static Event decided(
            Mention mention,
            Conversation conversation,
            List<String> reasons,
            boolean post,
            boolean handoff,
            Instant now) {
        String outcome = post ? handoff ? "reply-and-case" : "reply" : handoff ? "case" : "none";
        return Event.of(EventKind.MENTION_DECIDED, now, "bot")
                .mention(mention.id())
                .conversation(conversation.id())
                .caseId(handoff ? conversation.caseId() : null)
                .reason(String.join(" ", reasons))
                .detail(outcome);
    }
}
