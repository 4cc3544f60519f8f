package dev.firstline.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Situation;
import dev.firstline.facts.Fact;
import dev.firstline.facts.Finding;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down why, as JSON: what was read, what was known, what was decided, what was said. */
@ApplicationScoped
class DecisionRecord {
    private final ObjectMapper json;

    DecisionRecord(ObjectMapper json) {
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Entry(
            String mention,
            Instant at,
            Understanding understanding,
            Circumstances circumstances,
            Decision decision,
            @Nullable String reply) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Circumstances(
            String owner,
            String botMode,
            int asked,
            boolean optedOut,
            boolean overdue,
            boolean burst,
            Map<String, String> known,
            Map<String, FactSeen> facts) {}

    /** {@code state}: fresh, stale, several or missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record FactSeen(String state, @Nullable Fact row) {}

    String of(
            Mention mention,
            Instant at,
            Understanding understanding,
            Situation situation,
            Decision decision,
            @Nullable String reply) {
        Entry entry = new Entry(mention.id().value(), at, understanding, circumstances(situation), decision, reply);
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of values is always JSON", impossible);
        }
    }

    private static Circumstances circumstances(Situation situation) {
        Map<String, FactSeen> facts = new TreeMap<>();
        situation.findings().forEach((intent, finding) -> facts.put(intent, seen(finding)));
        return new Circumstances(
                situation.conversation().owner().label(),
                situation.mode().name(),
                situation.conversation().asked(),
                situation.conversation().optedOut(),
                situation.overdue(),
                situation.burst(),
                situation.known(),
                facts);
    }

    private static FactSeen seen(Finding finding) {
        return finding.match(
                fresh -> new FactSeen("fresh", fresh),
                stale -> new FactSeen("stale", stale),
                several -> new FactSeen("several", null),
                () -> new FactSeen("missing", null));
    }
}
