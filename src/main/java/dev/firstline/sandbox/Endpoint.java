package dev.firstline.sandbox;

/**
 * X's endpoints that exist here, with the calls they allow in 15 minutes (docs.x.com, x-api/fundamentals/rate-limits, 2026-08). X's further
 * windows of a day (10,000 posts, 1,440 messages) cannot be spent before these by one user.
 */
enum Endpoint {
    ME(75, 0),
    MENTIONS(300, 450),
    // Not in the 2026-08 table; the lower of the older figures.
    USER_POSTS(900, 1500),
    SEARCH(300, 450),
    POSTS_BY_ID(5000, 3500),
    POST_BY_ID(900, 450),
    CREATE_POST(100, 0),
    DELETE_POST(50, 0),
    SEND_MESSAGE(15, 0);

    private final int forUser;
    private final int forApp;

    Endpoint(int forUser, int forApp) {
        this.forUser = forUser;
        this.forApp = forApp;
    }

    /** 0 where that kind of caller is not let in at all. */
    int limit(Caller caller) {
        return caller == Caller.USER ? forUser : forApp;
    }

    boolean admits(Caller caller) {
        return limit(caller) > 0;
    }
}
