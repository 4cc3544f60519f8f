package dev.firstline.facts;

import java.time.Instant;
import java.util.Map;

/**
 * A row of a feed.
 *
 * @param feed      which feed
 * @param key       which row, lower case kept as given: {@code SK123-2026-11-21}
 * @param values    field → value as text
 * @param asOf      when operations knew it to be true
 * @param expiresAt when it stops being true whatever its age
 * @param version   grows with every change; 1 for a new row
 */
public record Fact(String feed, String key, Map<String, String> values, Instant asOf, Instant expiresAt, long version) {
    public Fact {
        values = Map.copyOf(values);
    }
}
