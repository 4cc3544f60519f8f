package dev.firstline.pipeline;

import dev.firstline.act.Delivery;
import dev.firstline.act.Sender;
import dev.firstline.act.StoppedReplies;
import dev.firstline.cases.Case;
import dev.firstline.cases.Cases;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.decide.Handoff;
import dev.firstline.handoff.Handoffs;
import dev.firstline.ingest.Mentions;
import dev.firstline.intent.Brand;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.mention.Mention;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reply that will not leave must not end in silence: its mention goes to people, with what was meant to be said. */
@ApplicationScoped
class LateReplies implements StoppedReplies {
    private static final int HIGH = 2;
    private static final String POST_DELETED = "post-deleted";

    private final Mentions mentions;
    private final Cases cases;
    private final Conversations conversations;
    private final Situations situations;
    private final Taught taught;
    private final Handoffs handoffs;

    LateReplies(
            Mentions mentions,
            Cases cases,
            Conversations conversations,
            Situations situations,
            Taught taught,
            Handoffs handoffs) {
        this.mentions = mentions;
        this.cases = cases;
        this.conversations = conversations;
        this.situations = situations;
        this.taught = taught;
        this.handoffs = handoffs;
    }

    @Override
    public void handOff(Delivery delivery) {
        Mention mention = mentions.find(delivery.account(), delivery.mention()).orElseThrow();
        Optional<Case> open = cases.lockOpen(mention.account(), mention.author());
        boolean known = open.isPresent() || delivery.sender() == Sender.BOT;
        if (delivery.caseId() != null && known) {
            return; // people have it, or had it and closed it; the case shows what became of the bot's words
        }
        handOff(delivery, mention, String.valueOf(delivery.reason()), delivery.text());
    }

    @Override
    public void answerInstead(Delivery delivery) {
        Mention mention = mentions.find(delivery.account(), delivery.mention()).orElseThrow();
        cases.lockOpen(mention.account(), mention.author());
        handOff(delivery, mention, POST_DELETED, null);
    }

    private void handOff(Delivery delivery, Mention mention, String why, @Nullable String suggested) {
        Conversation conversation = conversations.lock(delivery.conversationId());
        conversation.remember(null);
        Lessons lessons = taught.now();
        Understanding understanding = situations.read(mention, conversation, lessons);
        handoffs.open(
                conversation,
                mention,
                understanding,
                Map.of(),
                new Handoff(queue(understanding, lessons.intents()), HIGH, null),
                List.of(why),
                null,
                suggested);
    }

    private static String queue(Understanding understanding, Intents intents) {
        IntentMatch match = understanding.intent();
        Intent intent = match == null ? null : intents.intents().get(match.intent());
        return intent == null ? Brand.GENERAL : intent.queue();
    }
}
