package dev.firstline.intent;

import java.time.Duration;
import java.util.Map;

/**
 * What the rows of a feed look like: a file {@code intents/feeds/<feed>.yaml}.
 *
 * @param feed     name of the feed, the file's name
 * @param means    what one row is, one sentence
 * @param key      pattern of a row's key, e.g. {@code {flight}-{date}}; each placeholder is an entity kind
 * @param fields   field → its type; rows may leave fields out but carry no others
 * @param freshFor how long a row may be stated after its as-of time when the row itself gives no expiry
 */
public record FeedSchema(String feed, String means, String key, Map<String, FieldType> fields, Duration freshFor) {
    public FeedSchema {
        fields = Map.copyOf(fields);
    }

    /** What a field's value must look like. */
    public enum FieldType {
        /** Any text of up to 200 characters without control characters. */
        TEXT,
        /** {@code HH:mm}, local to the place the row is about. */
        TIME,
        /** ISO date. */
        DATE,
        /** A decimal number. */
        NUMBER
    }
}
