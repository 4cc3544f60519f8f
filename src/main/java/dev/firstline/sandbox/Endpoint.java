package dev.firstline.sandbox;

import java.time.Duration;
import java.util.List;

/** X's endpoints that exist here, with their windows (docs.x.com, x-api/fundamentals/rate-limits, 2026-08). */
enum Endpoint {
    ME(user(75), List.of()),
    MENTIONS(user(300), app(450)),
    // Not in the 2026-08 table; the lower of the older figures.
    USER_POSTS(user(900), app(1500)),
    SEARCH(user(300), app(450)),
    POSTS_BY_ID(user(5000), app(3500)),
    POST_BY_ID(user(900), app(450)),
    CREATE_POST(List.of(quarter(100), day(10_000)), List.of()),
    DELETE_POST(user(50), List.of()),
    SEND_MESSAGE(List.of(quarter(15), day(1440)), List.of());

    /** So many calls in such a time. */
    record Window(int calls, Duration length) {}

    private final List<Window> forUser;
    private final List<Window> forApp;

    Endpoint(List<Window> forUser, List<Window> forApp) {
        this.forUser = forUser;
        this.forApp = forApp;
    }

    /** Empty where that kind of caller is not let in at all. */
    List<Window> windows(Caller caller) {
        return caller == Caller.USER ? forUser : forApp;
    }

    boolean admits(Caller caller) {
        return !windows(caller).isEmpty();
    }

    private static List<Window> user(int calls) {
        return List.of(quarter(calls));
    }

    private static List<Window> app(int calls) {
        return List.of(quarter(calls));
    }

    private static Window quarter(int calls) {
        return new Window(calls, Duration.ofMinutes(15));
    }

    private static Window day(int calls) {
        return new Window(calls, Duration.ofHours(24));
    }
}
