package dev.firstline.understand;

import java.util.Locale;

/** What a mention can name. */
public enum EntityKind {
    /** A flight number with its airline designator: {@code BA117}. */
    FLIGHT,
    /** An airport by IATA code or name; the value is the IATA code. */
    AIRPORT,
    /** A city; the value is lower-case kebab: {@code new-york}. */
    CITY,
    /** A day: an ISO date, {@code --MM-dd} without the year, a weekday in lower case, or {@code today}, {@code tomorrow}, {@code yesterday}. */
    DATE,
    /** A time of day: {@code HH:mm}, or {@code morning}, {@code afternoon}, {@code evening}, {@code night}. */
    TIME,
    /** An order number; personal, so the value stays empty and the text is the mask. */
    ORDER;

    /** The name on the wire and in intent files: {@code flight}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
