package dev.firstline.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a feed.
 *
 * @param rows in the order of their keys
 * @param next value of {@code after} for the rows that follow; absent at the end
 */
record FactPage(List<FactBody> rows, @Nullable String next) {}
