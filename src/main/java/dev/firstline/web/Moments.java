package dev.firstline.web;

import java.time.DateTimeException;
import java.time.Instant;

/** Moments in requests. Beyond a wide range they are a mistake, and the farthest cannot be kept or compared in the database. */
public final class Moments {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private Moments() {}

    /**
     * Reads a moment in ISO 8601 with an offset of zero, as {@code 2026-11-21T14:00:00Z}.
     *
     * @param field the name of the parameter
     * @throws ProblemException 400 naming the field when it is none, or not of the years 2000 to 2999
     */
    public static Instant read(String field, String value) {
        try {
            Instant moment = Instant.parse(value);
            if (isUsual(moment)) {
                return moment;
            }
        } catch (DateTimeException malformed) {
            // the same answer as for one out of range
        }
        throw ProblemException.badField(
                field, "a moment of the years 2000 to 2999 like 2026-11-21T14:00:00Z, not " + value);
    }

    /** Whether it is one of the years 2000 to 2999. */
    public static boolean isUsual(Instant moment) {
        return !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
    }
}
