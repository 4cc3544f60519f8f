package dev.firstline.facts;

import dev.firstline.intent.FeedSchema.FieldType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed on the wire.
 *
 * @param key        pattern of its keys
 * @param fields     field → type
 * @param rows       how many
 * @param newestAsOf as-of time of its newest row; absent when it is empty
 */
record FeedBody(
        String feed,
        String means,
        String key,
        Map<String, FieldType> fields,
        long rows,
        @Nullable Instant newestAsOf) {}
