package dev.firstline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.act.Outbox;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.DecisionLog;
import dev.firstline.conversation.Message;
import dev.firstline.conversation.Messages;
import dev.firstline.conversation.OptOuts;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Situation;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A mention that its author changed after it was decided. Its case shows the new words. What the bot had not sent yet is taken
 * back and thought over; what it has sent stays the one reply, and people answer what is new.
 */
@ApplicationScoped
class Edits {
    private final Messages messages;
    private final Situations situations;
    private final Taught taught;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final DecisionLog decisions;
    private final Effects effects;
    private final ObjectMapper json;

    Edits(
            Messages messages,
            Situations situations,
            Taught taught,
            OptOuts optOuts,
            Outbox outbox,
            DecisionLog decisions,
            Effects effects,
            ObjectMapper json) {
        this.messages = messages;
        this.situations = situations;
        this.taught = taught;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.decisions = decisions;
        this.effects = effects;
        this.json = json;
    }

    /** What the bot was about to say was written for other words. */
    void takeBack(Mention mention) {
        outbox.takeBack(mention.account(), mention.id());
    }

    void take(Mention mention, Conversation conversation) {
        messages.revise(conversation.id(), Message.from(mention));
        Lessons lessons = taught.now();
        Understanding understanding = situations.read(mention, conversation, lessons);
        Situation situation = situations.of(mention, conversation, understanding, lessons);
        Decision decision = lessons.decider().decide(mention, understanding, situation);
        if (decision.optOut()) {
            optOuts.add(mention);
        }
        if (!outbox.answers(mention.account(), mention.id())) {
            effects.carryOut(mention, conversation, understanding, situation, decision, lessons);
        } else if (!readsTheSame(mention, understanding)) {
            effects.carryOut(mention, conversation, understanding, situation, decision.silently(), lessons);
        }
    }

    /** A mended typo changes nothing. */
    private boolean readsTheSame(Mention mention, Understanding now) {
        Optional<String> record = decisions.find(mention);
        if (record.isEmpty()) {
            return false;
        }
        try {
            JsonNode before = json.readTree(record.get()).path("understanding");
            JsonNode after = json.valueToTree(now);
            return same(before, after, "/category")
                    && same(before, after, "/urgency")
                    && same(before, after, "/intent/intent")
                    && same(before, after, "/entities");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored record is JSON", impossible);
        }
    }

    private static boolean same(JsonNode one, JsonNode other, String path) {
        return one.at(path).equals(other.at(path));
    }
}
