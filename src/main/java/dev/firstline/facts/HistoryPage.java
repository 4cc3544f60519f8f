package dev.firstline.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a row's history.
 *
 * @param lines newest first
 * @param next  value of {@code cursor} for the lines before them; absent at the end
 */
record HistoryPage(List<HistoryLine> lines, @Nullable String next) {}
