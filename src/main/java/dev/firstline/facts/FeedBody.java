package dev.firstline.facts;

import dev.firstline.intent.FeedSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A feed on the wire.
 *
 * @param key        pattern of its keys
 * @param fields     field → type as the feed's file says it: {@code text 20}
 * @param rows       how many
 * @param newestAsOf as-of time of its newest row; absent when it is empty
 * @param oldestAsOf as-of time of its oldest row; absent when it is empty
 * @param ageSeconds age of its newest row; absent when it is empty
 * @param freshFor   the least age that an intent which uses it allows, ISO 8601: {@code PT10M}
 * @param stale      whether an intent uses it and its newest row is older than that, or it has none
 * @param usedBy     ids of the intents that answer from it
 */
record FeedBody(
        String feed,
        String means,
        String key,
        Map<String, String> fields,
        long rows,
        @Nullable Instant newestAsOf,
        @Nullable Instant oldestAsOf,
        @Nullable Long ageSeconds,
        String freshFor,
        boolean stale,
        List<String> usedBy) {
    static FeedBody of(FeedSchema schema, FeedPromise promise, FeedSize size, Instant now) {
        var fields = new TreeMap<String, String>();
        schema.fields().forEach((name, field) -> fields.put(name, field.toString()));
        Instant newest = size.newest();
        return new FeedBody(
                schema.feed(),
                schema.means(),
                schema.key(),
                fields,
                size.rows(),
                newest,
                size.oldest(),
                newest == null ? null : Duration.between(newest, now).toSeconds(),
                promise.freshFor().toString(),
                promise.isBroken(newest, now),
                promise.usedBy());
    }
}
