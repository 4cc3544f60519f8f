package dev.firstline.facts;

import java.util.List;

/**
 * What became of a bulk call.
 *
 * @param accepted how many rows are stored
 * @param refused  the others
 */
record BulkResult(int accepted, List<Refusal> refused) {
    /**
     * A row that is not stored.
     *
     * @param row    which, counted from 1; a CSV header and empty lines do not count
     * @param field  the field at fault
     * @param detail what is wrong with it
     */
    record Refusal(int row, String field, String detail) {}
}
