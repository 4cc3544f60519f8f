package dev.firstline.pipeline;

import dev.firstline.act.Delivery;
import dev.firstline.act.StoppedReplies;
import dev.firstline.cases.Cases;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.decide.Handoff;
import dev.firstline.handoff.Handoffs;
import dev.firstline.ingest.Mentions;
import dev.firstline.mention.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A reply that will not leave must not end in silence: its mention goes to people, with what the bot meant to say. */
@ApplicationScoped
class LateReplies implements StoppedReplies {
    private final Mentions mentions;
    private final Cases cases;
    private final Conversations conversations;
    private final Handoffs handoffs;

    LateReplies(Mentions mentions, Cases cases, Conversations conversations, Handoffs handoffs) {
        this.mentions = mentions;
        this.cases = cases;
        this.conversations = conversations;
        this.handoffs = handoffs;
    }

    @Override
    public void handOff(Delivery delivery) {
        if (delivery.caseId() != null) {
            return; // people have it already, and see there what became of the reply
        }
        Mention mention = mentions.find(delivery.account(), delivery.mention()).orElseThrow();
        cases.lockOpen(mention.account(), mention.author());
        Conversation conversation = conversations.lock(delivery.conversationId());
        handoffs.open(
                conversation,
                mention,
                Unread.of(mention),
                new Handoff("general", 2, null),
                List.of(String.valueOf(delivery.reason())),
                null,
                delivery.text());
    }
}
