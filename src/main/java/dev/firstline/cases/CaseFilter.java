package dev.firstline.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; null means any.
 *
 * @param state     where they stand
 * @param queue     department
 * @param priority  1 to 3
 * @param holder    who holds them
 * @param dueBefore due before this moment
 * @param words     what is said in their threads, as a web search would take it: all of the words, {@code "a phrase"}, {@code or},
 *                  {@code -not}
 * @param sort      in which order
 * @param after     position of the last case of the page before
 * @param limit     how many, 1 to 200
 */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String queue,
        @Nullable Integer priority,
        @Nullable String holder,
        @Nullable Instant dueBefore,
        @Nullable String words,
        CaseSort sort,
        @Nullable Position after,
        int limit) {
    /** Where a case stands in any of the lists. New cases never move older ones. */
    public record Position(int priority, Instant due, Instant opened, long id) {}
}
