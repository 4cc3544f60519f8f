package dev.firstline.intent;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fact an intent answers from. The row's key follows the feed's key pattern.
 *
 * @param feed    name of the feed
 * @param freshFor how old the fact may be and still be stated
 * @param unless  field → values, lower case, with which the answer would mislead: a gate of a flight that is cancelled
 * @param instead the intent that answers then; without it people do
 */
public record FactNeed(
        String feed,
        Duration freshFor,
        Map<String, Set<String>> unless,
        @Nullable String instead) {
    public FactNeed {
        unless = Map.copyOf(unless);
    }

    /** Whatever the row says. */
    public FactNeed(String feed, Duration freshFor) {
        this(feed, freshFor, Map.of(), null);
    }

    /** Whether a row with these values must not be used for this answer. */
    public boolean misleads(Map<String, String> values) {
        return unless.entrySet().stream()
                .anyMatch(field -> field.getValue()
                        .contains(values.getOrDefault(field.getKey(), "").toLowerCase(Locale.ROOT)));
    }
}
