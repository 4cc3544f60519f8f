package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts calls in windows that begin with their first call. Thread-safe. */
final class RateLimits {
    /**
     * What the headers say after a call.
     *
     * @param resetAt unix seconds
     * @param allowed whether the call was within the limit
     */
    record Standing(int limit, int remaining, long resetAt, boolean allowed) {}

    private record Key(Endpoint endpoint, boolean user) {}

    private record Window(Instant start, int calls) {}

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final int LIFTED = 1_000_000;

    private final Clock clock;
    private final Switches switches;
    private final Map<Key, Window> windows = new HashMap<>();

    RateLimits(Clock clock, Switches switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /** Counts a call unless the window is spent. */
    synchronized Standing count(Endpoint endpoint, Caller caller) {
        var key = new Key(endpoint, caller.isUser());
        int limit = limit(endpoint, caller);
        var window = current(key);
        boolean allowed = window.calls() < limit;
        if (allowed) {
            window = new Window(window.start(), window.calls() + 1);
            windows.put(key, window);
        }
        return new Standing(limit, Math.max(0, limit - window.calls()), reset(window), allowed);
    }

    /** What the headers say when the window is spent for so long, whatever it really is. */
    Standing spent(Endpoint endpoint, Caller caller, Duration reset) {
        var opens = clock.instant().plus(reset).plusMillis(999).getEpochSecond();
        return new Standing(limit(endpoint, caller), 0, opens, false);
    }

    private int limit(Endpoint endpoint, Caller caller) {
        return switches.limits() == Limits.LIFTED ? LIFTED : endpoint.limit(caller);
    }

    private Window current(Key key) {
        var now = clock.instant();
        var window = windows.get(key);
        return window == null || !now.isBefore(window.start().plus(LENGTH)) ? new Window(now, 0) : window;
    }

    /** Rounded up, so whoever waits until then finds the window open. */
    private static long reset(Window window) {
        return window.start().plus(LENGTH).plusMillis(999).getEpochSecond();
    }
}
