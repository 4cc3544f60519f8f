package dev.firstline.act;

import dev.firstline.facts.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fact a reply states.
 *
 * @param feed     feed
 * @param key      row
 * @param values   the row's values when the reply was written, in a fixed order
 * @param freshFor how old the row may be and still be stated
 */
record FactStated(String feed, String key, String values, Duration freshFor) {
    /** The same values give the same text, whatever the order of the map. */
    static String text(Map<String, String> values) {
        return new TreeMap<>(values).toString();
    }

    /** Whether the row as it is now still says the same and is fresh. A row that was sent again unchanged only got fresher. */
    boolean holds(Fact row, Instant now) {
        return text(row.values()).equals(values)
                && row.expiresAt().isAfter(now)
                && !row.asOf().plus(freshFor).isBefore(now);
    }
}
