package dev.firstline.understand;

import java.util.Locale;

/** What a mention can name. */
public enum EntityKind {
    /** A flight number with its airline's IATA designator: {@code BA117}, however it was written. */
    FLIGHT,
    /** An airport by IATA code or name; the value is the IATA code. */
    AIRPORT,
    /** A city; the value is lower-case kebab: {@code new-york}. */
    CITY,
    /**
     * A day: an ISO date, {@code --MM-dd} without the year, {@code ---dd} without the month, a weekday in lower case or
     * {@code next-friday}, {@code last-friday}, an ISO period from today ({@code P3D}, {@code P-2M}), or {@code today},
     * {@code tomorrow}, {@code yesterday}.
     */
    DATE,
    /**
     * A time of day: {@code HH:mm} as written ({@code half past six} is {@code 06:30}, morning or evening), {@code morning},
     * {@code afternoon}, {@code evening}, {@code night}, or an ISO duration from now ({@code PT2H}, {@code PT-30M}).
     */
    TIME,
    /** An amount: ISO 4217 code and plain decimal, {@code GBP 1200.50}; a bare {@code $} is the dollar of the brand's time zone. */
    MONEY,
    /** Something a feed has rows for by its name, called as in the feed's key ({@code product}, {@code branch}); the value is the row's key. */
    NAMED,
    /** An order number; personal as the four below, so the value stays empty and the text is the mask. */
    ORDER,
    /** A booking reference. */
    BOOKING,
    /** The tracking number of a parcel. */
    TRACKING,
    /** The number of a case or complaint. */
    CASE,
    /** The number of a loyalty card. */
    LOYALTY;

    /** The name on the wire and in intent files: {@code flight}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
