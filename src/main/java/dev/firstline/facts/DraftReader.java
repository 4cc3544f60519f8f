package dev.firstline.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads a row's flat JSON: the feed's fields, {@code asOf}, {@code expiresAt}. A field that is null or, in CSV, empty counts as left out.
 * Every fault names its field.
 */
class DraftReader {
    static final String KEY = "key";
    private static final String AS_OF = "asOf";
    private static final String EXPIRES_AT = "expiresAt";
    /** Clocks of other systems run ahead a little; more than this is a mistake. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private final Clock clock;

    DraftReader(Clock clock) {
        this.clock = clock;
    }

    /** A row of a bulk call, which carries its key. */
    FactDraft withKey(FeedSchema schema, JsonNode body) {
        if (!body.isObject()) {
            throw ProblemException.badField("body", "a row must be a JSON object");
        }
        JsonNode key = body.path(KEY);
        if (!key.isTextual() || key.asText().isBlank()) {
            throw ProblemException.badField(KEY, "is missing");
        }
        return read(schema, key.asText(), body, true);
    }

    /** A row whose key came in the address. */
    FactDraft of(FeedSchema schema, String key, JsonNode body) {
        if (!body.isObject()) {
            throw ProblemException.badField("body", "must be a JSON object");
        }
        return read(schema, key, body, false);
    }

    private FactDraft read(FeedSchema schema, String key, JsonNode body, boolean keyInside) {
        if (!FactKey.follows(schema.key(), key)) {
            throw ProblemException.badField(KEY, "must look like " + schema.key());
        }
        Map<String, String> values = new HashMap<>();
        Instant asOf = clock.instant();
        Instant expiresAt = null;
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String field = member.getKey();
            JsonNode value = member.getValue();
            if (value.isNull() || field.equals(KEY) && keyInside) {
                continue;
            }
            if (field.equals(AS_OF)) {
                asOf = instant(field, value);
            } else if (field.equals(EXPIRES_AT)) {
                expiresAt = instant(field, value);
            } else if (schema.fields().containsKey(field)) {
                values.put(field, FieldCheck.text(field, schema.fields().get(field), value));
            } else {
                throw ProblemException.badField(
                        field,
                        "no such field; the feed has "
                                + String.join(
                                        ", ", new TreeSet<>(schema.fields().keySet())));
            }
        }
        if (values.isEmpty()) {
            throw ProblemException.badField("body", "at least one field of the feed is needed");
        }
        return draft(schema, key.strip(), values, asOf, expiresAt == null ? asOf.plus(schema.freshFor()) : expiresAt);
    }

    private FactDraft draft(
            FeedSchema schema, String key, Map<String, String> values, Instant asOf, Instant expiresAt) {
        if (asOf.isAfter(clock.instant().plus(AHEAD))) {
            throw ProblemException.badField(AS_OF, "is in the future");
        }
        if (!expiresAt.isAfter(asOf)) {
            throw ProblemException.badField(EXPIRES_AT, "must be after asOf");
        }
        // The database keeps microseconds; what is answered must equal what is stored.
        return FactDraft.of(
                schema, key, values, asOf.truncatedTo(ChronoUnit.MICROS), expiresAt.truncatedTo(ChronoUnit.MICROS));
    }

    private static Instant instant(String field, JsonNode value) {
        try {
            if (value.isTextual()) {
                Instant instant = Instant.parse(value.asText().strip());
                if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                    return instant;
                }
            }
        } catch (DateTimeException e) {
            // falls through to the refusal below
        }
        throw ProblemException.badField(field, "must be a time like 2026-11-21T18:00:00Z");
    }
}
