package dev.firstline.ingest;

import java.sql.SQLException;

/** Tells failures that are due to a value which the database cannot keep; they come again with the same post. */
final class ValueRefused {
    /** SQLSTATE class of data exceptions. */
    private static final String DATA = "22";

    private ValueRefused() {}

    static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return String.valueOf(sql.getSQLState()).startsWith(DATA);
            }
        }
        return false;
    }
}
