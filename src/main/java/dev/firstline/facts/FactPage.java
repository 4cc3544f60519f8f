package dev.firstline.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a feed.
 *
 * @param feed how the feed stands; on the first page only, since counting may be the dearest part of it
 * @param rows in the order of their keys
 * @param next value of {@code after} for the rows that follow; absent at the end
 */
record FactPage(
        @Nullable FeedBody feed,
        List<FactBody> rows,
        @Nullable String next) {}
