package dev.firstline.understand;

import dev.firstline.learn.Label;

/** How soon somebody should look, apart from what kind of mention it is. On the wire a number, 0 to 2. */
public enum Urgency implements Label {
    /** It can wait. */
    NONE,
    /** Today matters. */
    TODAY,
    /** Hours would do harm. */
    NOW;

    /** The number on the wire and in files. */
    public int level() {
        return ordinal();
    }

    /** The name in files: {@code 0}, {@code 1}, {@code 2}. */
    @Override
    public String label() {
        return Integer.toString(level());
    }
}
