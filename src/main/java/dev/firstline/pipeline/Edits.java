package dev.firstline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.act.Outbox;
import dev.firstline.conversation.DecisionLog;
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
    private final Outbox outbox;
    private final DecisionLog decisions;
    private final Effects effects;
    private final ObjectMapper json;

    Edits(Outbox outbox, DecisionLog decisions, Effects effects, ObjectMapper json) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.effects = effects;
        this.json = json;
    }

    /** What the bot was about to say was written for other words. */
    void takeBack(Mention mention) {
        outbox.takeBack(mention.account(), mention.id());
    }

    void carryOut(Weighed edit) {
        Mention mention = edit.mention();
        if (!outbox.answers(mention.account(), mention.id())) {
            effects.carryOut(edit);
        } else if (!readsTheSame(mention, edit.understanding())) {
            effects.carryOut(edit.silently());
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
