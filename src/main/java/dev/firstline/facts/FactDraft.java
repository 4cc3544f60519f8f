package dev.firstline.facts;

import java.time.Instant;
import java.util.Map;

/**
 * A row as operations sent it, checked against its feed's schema.
 *
 * @param feed      which feed
 * @param key       as given
 * @param values    field → value as text
 * @param asOf      when operations knew it to be true
 * @param expiresAt when it stops being true
 */
public record FactDraft(String feed, String key, Map<String, String> values, Instant asOf, Instant expiresAt) {
    public FactDraft {
        values = Map.copyOf(values);
    }
}
