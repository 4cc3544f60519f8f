package dev.firstline.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a feed holds.
 *
 * @param rows   how many
 * @param oldest as-of time of its oldest row, if it has any
 * @param newest as-of time of its newest row, if it has any
 */
record FeedSize(
        long rows, @Nullable Instant oldest, @Nullable Instant newest) {
    static final FeedSize EMPTY = new FeedSize(0, null, null);
}
