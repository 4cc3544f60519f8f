package dev.firstline.intent;

/** How long a direct message may be: 10,000 characters, the figure of X's API v1.1; v2 documents none. */
public final class MessageLength {
    public static final int MOST = 10_000;

    private MessageLength() {}

    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean fits(String text) {
        return of(text) <= MOST;
    }
}
