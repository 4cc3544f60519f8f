package dev.firstline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Situation;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down why, as JSON: what was read, what was known, what was decided, what was said. */
@ApplicationScoped
class DecisionRecord {
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRecord(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    private record Record(
            String mention,
            Instant at,
            Understanding understanding,
            Situation situation,
            Decision decision,
            @Nullable String reply) {}

    String of(
            Mention mention,
            Understanding understanding,
            Situation situation,
            Decision decision,
            @Nullable String reply) {
        try {
            return json.writeValueAsString(
                    new Record(mention.id().value(), clock.instant(), understanding, situation, decision, reply));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of values is always JSON", impossible);
        }
    }
}
