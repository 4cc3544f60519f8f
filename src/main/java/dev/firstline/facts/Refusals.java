package dev.firstline.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows of a bulk call that stay out. The first thousand are listed, the rest only counted. */
final class Refusals {
    private static final int MOST_LISTED = 1_000;

    private final List<BulkResult.Refusal> listed = new ArrayList<>();
    private long more;

    void add(long row, String field, String detail) {
        if (listed.size() < MOST_LISTED) {
            listed.add(new BulkResult.Refusal(row, field, detail));
        } else {
            more++;
        }
    }

    void addOlder(long row) {
        add(row, "asOf", "asOf: the row that is stored is newer");
    }

    long count() {
        return listed.size() + more;
    }

    /** In the order of the rows. */
    List<BulkResult.Refusal> listed() {
        return listed.stream()
                .sorted(Comparator.comparingLong(BulkResult.Refusal::row))
                .toList();
    }

    /** How many are not listed. */
    long more() {
        return more;
    }
}
