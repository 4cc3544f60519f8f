package dev.firstline.facts;

import dev.firstline.web.ProblemException;
import java.util.Map;

/** Keeps count of one bulk call or snapshot. */
final class Load {
    private final String feed;
    private final String by;
    private final Refusals refusals = new Refusals();
    private long created;
    private long changed;
    private long unchanged;
    private long deleted;

    Load(String feed, String by) {
        this.feed = feed;
        this.by = by;
    }

    String feed() {
        return feed;
    }

    String by() {
        return by;
    }

    Refusals refusals() {
        return refusals;
    }

    void add(Written written) {
        created += written.created();
        changed += written.changed();
        unchanged += written.unchanged();
    }

    void addDeleted(long rows) {
        deleted += rows;
    }

    /**
     * For a load that goes in as a whole or not at all.
     *
     * @throws ProblemException 422 that lists the refused rows, if there are any
     */
    void refuseIfAnyIs() {
        if (refusals.count() > 0) {
            throw new ProblemException(
                    422,
                    "rows-refused",
                    "nothing was stored, since rows are refused: " + refusals.count(),
                    Map.of("refused", refusals.listed(), "moreRefused", refusals.more()));
        }
    }

    boolean changedAnything() {
        return created + changed + unchanged + deleted > 0;
    }

    /** For the log: the feed and how many of each. */
    String summary() {
        return "%s created=%d changed=%d unchanged=%d deleted=%d refused=%d"
                .formatted(feed, created, changed, unchanged, deleted, refusals.count());
    }

    BulkResult result() {
        return new BulkResult(
                created + changed + unchanged,
                created,
                changed,
                unchanged,
                deleted,
                refusals.listed(),
                refusals.more());
    }
}
