package dev.firstline.facts;

import java.util.List;

/**
 * What became of a bulk call or a snapshot.
 *
 * @param accepted    how many rows are stored: the sum of the next three
 * @param created     rows that were not there
 * @param changed     rows with another value than before
 * @param unchanged   rows that only became fresher
 * @param deleted     rows that a snapshot did not have
 * @param refused     rows that are not stored, in their order, the first thousand found
 * @param moreRefused how many more there are
 */
record BulkResult(
        long accepted,
        long created,
        long changed,
        long unchanged,
        long deleted,
        List<Refusal> refused,
        long moreRefused) {
    /**
     * A row that is not stored.
     *
     * @param row    which, counted from 1; a CSV header and empty lines do not count
     * @param field  the field at fault, {@code body} where the row or the rest of the body cannot be read
     * @param detail what is wrong with it
     */
    record Refusal(long row, String field, String detail) {}
}
