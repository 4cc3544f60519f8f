package dev.firstline.facts;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row on the wire: the feed's fields beside the rest.
 *
 * @param updatedBy who changed it last; a user's name
 */
@Schema(description = "A row of a feed; the feed's own fields stand beside these members")
record FactBody(
        String feed,
        String key,
        @JsonAnyGetter Map<String, String> values,
        Instant asOf,
        Instant expiresAt,
        long version,
        String updatedBy,
        Instant updatedAt) {
    static FactBody of(StoredFact stored) {
        Fact fact = stored.fact();
        return new FactBody(
                fact.feed(),
                fact.key(),
                new TreeMap<>(fact.values()),
                fact.asOf(),
                fact.expiresAt(),
                fact.version(),
                stored.updatedBy(),
                stored.updatedAt());
    }
}
