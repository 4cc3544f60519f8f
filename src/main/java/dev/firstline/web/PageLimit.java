package dev.firstline.web;

/** How much of a list somebody wants at once. */
public final class PageLimit {
    private static final int MOST = 500;

    private PageLimit() {}

    /** @throws ProblemException 400 when it is not a number from 1 to 500 */
    public static int read(String limit) {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw ProblemException.badField("limit", "must be a number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
