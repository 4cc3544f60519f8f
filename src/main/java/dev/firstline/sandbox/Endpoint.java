package dev.firstline.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * X's endpoints that exist here, with the calls they allow in 15 minutes (docs.x.com, x-api/fundamentals/rate-limits, 2026-08). X's further
 * windows of a day (10,000 posts, 1,440 messages) cannot be spent before these by one user.
 */
enum Endpoint {
    ME(75, 0),
    USERS_BY_ID(900, 300),
    USER_BY_NAME(900, 300),
    MENTIONS(300, 450),
    // Not in the 2026-08 table; the lower of the older figures.
    USER_POSTS(900, 1500),
    SEARCH(300, 450),
    POSTS_BY_ID(5000, 3500),
    POST_BY_ID(900, 450),
    CREATE_POST(100, 0),
    DELETE_POST(50, 0),
    SEND_MESSAGE(15, 0),
    MESSAGES(15, 0),
    MESSAGES_WITH(15, 0),
    READ_WEBHOOKS(0, 450),
    // Spec: an app, or a user by OAuth 1.0a, but not by OAuth 2.0.
    WRITE_WEBHOOKS(450, 450, false),
    REPLAY_EVENTS(0, 100),
    SUBSCRIBE(500, 500),
    READ_SUBSCRIPTIONS(500, 500),
    // Spec: the app alone, though a user's authorization made the subscription.
    CHANGE_SUBSCRIPTIONS(0, 500),
    // Asked for without a token, so nothing is counted.
    TOKEN(0, 0);

    /** What a fault concerns when it names nothing. */
    static final Set<Endpoint> WRITES = EnumSet.of(CREATE_POST, DELETE_POST, SEND_MESSAGE);

    private final int forUser;
    private final int forApp;
    private final boolean takesOAuth2User;

    Endpoint(int forUser, int forApp) {
        this(forUser, forApp, true);
    }

    Endpoint(int forUser, int forApp, boolean takesOAuth2User) {
        this.forUser = forUser;
        this.forApp = forApp;
        this.takesOAuth2User = takesOAuth2User;
    }

    /** 0 where that kind of caller is not let in at all. */
    int limit(Caller caller) {
        return caller.isUser() ? forUser : forApp;
    }

    boolean admits(Caller caller) {
        return limit(caller) > 0 && (takesOAuth2User || caller != Caller.OAUTH2_USER);
    }

    /** As the control API names it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Endpoint> find(String name) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.wire().equalsIgnoreCase(name.replace('_', '-')))
                .findFirst();
    }
}
