package dev.firstline.pipeline;

import dev.firstline.cases.Case;
import dev.firstline.cases.Cases;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Message;
import dev.firstline.conversation.Messages;
import dev.firstline.conversation.OptOuts;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Situation;
import dev.firstline.ingest.MentionHandler;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The way of a mention. What it causes is written in the one transaction of the caller. */
@ApplicationScoped
class Pipeline implements MentionHandler {
    private final Cases cases;
    private final Conversations conversations;
    private final Messages messages;
    private final Situations situations;
    private final Taught taught;
    private final OptOuts optOuts;
    private final Effects effects;
    private final Edits edits;
    private final Forgetting forgetting;

    Pipeline(
            Cases cases,
            Conversations conversations,
            Messages messages,
            Situations situations,
            Taught taught,
            OptOuts optOuts,
            Effects effects,
            Edits edits,
            Forgetting forgetting) {
        this.cases = cases;
        this.conversations = conversations;
        this.messages = messages;
        this.situations = situations;
        this.taught = taught;
        this.optOuts = optOuts;
        this.effects = effects;
        this.edits = edits;
        this.forgetting = forgetting;
    }

    @Override
    public void handle(Mention mention) {
        effects.carryOut(weigh(mention, enter(mention)));
    }

    @Override
    public void revised(Mention mention) {
        edits.takeBack(mention); // deliveries are locked before cases and conversations
        Conversation conversation = enter(mention);
        messages.revise(conversation.id(), Message.from(mention));
        edits.carryOut(weigh(mention, conversation));
    }

    private Weighed weigh(Mention mention, Conversation conversation) {
        Lessons lessons = taught.now();
        Understanding understanding = situations.read(mention, conversation, lessons);
        Situation situation = situations.of(mention, conversation, understanding, lessons);
        Decision decision = lessons.decider().decide(mention, understanding, situation);
        if (decision.optOut()) {
            optOuts.add(mention);
        }
        return new Weighed(mention, conversation, understanding, situation, decision, lessons);
    }

    @Override
    public void gone(Mention mention, String why) {
        forgetting.of(mention, why);
    }

    @Override
    public void failed(Mention mention, RuntimeException failure) {
        Log.errorf("Mention could not be decided, it goes to people mentionId=%s", mention.id());
        effects.toPeopleAfterError(mention, enter(mention));
    }

    /** Whoever has an open case is heard by the people of that case, whatever thread they write in. */
    private Conversation enter(Mention mention) {
        Optional<Case> open = cases.lockOpen(mention.account(), mention.author());
        Conversation conversation = conversations.lock(mention);
        if (mention.kind() != Mention.Kind.RETWEET && !mention.own()) {
            open.ifPresent(subject -> cases.adopt(subject, conversation));
            messages.add(conversation.id(), Message.from(mention));
        }
        return conversation;
    }
}
