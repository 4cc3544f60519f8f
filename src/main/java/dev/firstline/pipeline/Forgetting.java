package dev.firstline.pipeline;

import dev.firstline.act.Outbox;
import dev.firstline.cases.Cases;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.DecisionLog;
import dev.firstline.conversation.Messages;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.handoff.Handoffs;
import dev.firstline.mention.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Deletes what was kept of a mention that X shows no more: its words in the thread, the briefing, the record of why, replies that
 * have not left (X: developer policy, content must follow X within 24 hours). Ids and times stay, so that the log still adds up.
 */
@ApplicationScoped
class Forgetting {
    private final Outbox outbox;
    private final Cases cases;
    private final Conversations conversations;
    private final Messages messages;
    private final DecisionLog decisions;
    private final EventLog log;
    private final Clock clock;

    Forgetting(
            Outbox outbox,
            Cases cases,
            Conversations conversations,
            Messages messages,
            DecisionLog decisions,
            EventLog log,
            Clock clock) {
        this.outbox = outbox;
        this.cases = cases;
        this.conversations = conversations;
        this.messages = messages;
        this.decisions = decisions;
        this.log = log;
        this.clock = clock;
    }

    void of(Mention mention, String why) {
        outbox.dropFor(mention.account(), mention.id());
        cases.forget(mention, Handoffs.summary(mention.text()));
        Conversation conversation = conversations.lock(mention);
        conversation.remember(null);
        messages.forget(conversation.id(), mention.id());
        decisions.forget(mention);
        log.append(Event.of(EventKind.MENTION_GONE, clock.instant(), "system")
                .mention(mention.id())
                .conversation(conversation.id())
                .caseId(conversation.caseId())
                .reason(why));
    }
}
