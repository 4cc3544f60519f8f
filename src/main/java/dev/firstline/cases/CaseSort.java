package dev.firstline.cases;

import java.util.Locale;

/** In which order cases are listed. The number is the last word of each, so that a page ends at one place only. */
public enum CaseSort {
    /** Soonest due first. */
    DUE("due_at, id", "(due_at, id) > (:due, :id)"),
    /** Most urgent first, then soonest due. */
    PRIORITY("priority, due_at, id", "(priority, due_at, id) > (:priority, :due, :id)"),
    /** Opened last first. */
    NEWEST("opened_at desc, id desc", "(opened_at, id) < (:opened, :id)");

    private final String order;
    private final String after;

    CaseSort(String order, String after) {
        this.order = order;
        this.after = after;
    }

    String order() {
        return order;
    }

    /** The condition for what comes after a position. */
    String after() {
        return after;
    }

    /** The name on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
