package dev.firstline.understand;

import dev.firstline.learn.Label;
import java.util.Locale;

/** What kind of mention it is; exactly one. */
public enum Category implements Label {
    /** Waiting hours would do the customer material harm. Wins over all others. */
    URGENT,
    /** Dissatisfaction is the point. */
    RANT,
    /** An answer is what is wanted. */
    QUESTION,
    /** Thanks, compliments, delight. */
    PRAISE,
    /** Needs no service reply. */
    OTHER;

    /** The name on the wire: {@code urgent}. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
