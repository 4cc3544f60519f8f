package dev.firstline.ingest;

/** Names a failure for the log. Messages are left out: a database's may quote the row, and so the text of a post. */
final class Failures {
    private Failures() {}

    /** Each exception of the chain with the first line of our code in it. */
    static String describe(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            words.append(words.isEmpty() ? "" : " < ").append(at.getClass().getName());
            for (StackTraceElement line : at.getStackTrace()) {
                if (line.getClassName().startsWith("dev.firstline.")) {
                    words.append(" at ").append(line);
                    break;
                }
            }
        }
        return words.toString();
    }
}
