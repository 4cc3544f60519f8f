package dev.firstline.ingest;

import java.sql.SQLException;
import java.util.Set;

/** Tells failures that go away by themselves from those that come again with the same mention. */
final class PassingTrouble {
    /** PostgreSQL's classes of: connection lost, rolled back for another's sake, out of resources, server stopping. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "40", "53", "57");

    private PassingTrouble() {}

    static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || (state.length() == 5 && SQL_CLASSES.contains(state.substring(0, 2)));
            }
        }
        return false;
    }
}
