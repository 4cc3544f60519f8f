package dev.firstline.facts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed on the wire.
 *
 * @param key        pattern of its keys
 * @param fields     field → type as the feed's file says it: {@code text 20}
 * @param rows       how many
 * @param newestAsOf as-of time of its newest row; absent when it is empty
 */
record FeedBody(
        String feed,
        String means,
        String key,
        Map<String, String> fields,
        long rows,
        @Nullable Instant newestAsOf) {}
