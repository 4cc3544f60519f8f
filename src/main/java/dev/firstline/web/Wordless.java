package dev.firstline.web;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: what failed and where, with all its causes, but none of their messages. A database's may
 * quote the row, and so what somebody wrote.
 */
final class Wordless extends Exception {
    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 20;

    private Wordless(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Wordless of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Wordless of(Throwable failure, int deepest) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null || deepest == 0 ? null : of(cause, deepest - 1));
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
