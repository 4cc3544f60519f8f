package dev.firstline.facts;

import dev.firstline.intent.FeedSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row as operations sent it, checked against its feed's schema.
 *
 * @param feed      which feed
 * @param key       as given
 * @param values    field → value as text
 * @param foundBy   {@code field=value} of what it is found by beside its key
 * @param asOf      when operations knew it to be true
 * @param expiresAt when it stops being true
 */
public record FactDraft(
        String feed, String key, Map<String, String> values, List<String> foundBy, Instant asOf, Instant expiresAt) {
    public FactDraft {
        values = Map.copyOf(values);
        foundBy = List.copyOf(foundBy);
    }

    /** With what its feed finds it by. */
    static FactDraft of(FeedSchema schema, String key, Map<String, String> values, Instant asOf, Instant expiresAt) {
        List<String> foundBy = new ArrayList<>();
        FactKey.parts(schema.key(), key).forEach((name, value) -> foundBy.add(word(name, value)));
        schema.findBy().keySet().stream()
                .filter(values::containsKey)
                .sorted() // a row sent again has the same words in the same order, and its index is left alone
                .forEach(field -> foundBy.add(word(field, values.getOrDefault(field, ""))));
        return new FactDraft(schema.feed(), key, values, foundBy, asOf, expiresAt);
    }

    /** As a row carries it and a look-up asks for it: {@code destination=new-york}. */
    static String word(String field, String value) {
        return field + "=" + FactKey.canonical(value);
    }
}
