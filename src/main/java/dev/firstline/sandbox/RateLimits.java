package dev.firstline.sandbox;

import dev.firstline.sandbox.Endpoint.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts calls in windows that begin with their first call. Thread-safe. */
final class RateLimits {
    /**
     * What the headers say after a call.
     *
     * @param resetAt unix seconds
     * @param allowed whether the call was within the limit
     */
    record Standing(int limit, int remaining, long resetAt, boolean allowed, Duration window) {
        boolean isDaily() {
            return window.compareTo(Duration.ofHours(24)) >= 0;
        }
    }

    private record Key(Endpoint endpoint, Caller caller, Duration length) {}

    private record Count(Instant start, int calls) {}

    private static final List<Window> LIFTED = List.of(new Window(1_000_000, Duration.ofMinutes(15)));

    private final Clock clock;
    private final Limits limits;
    private final Map<Key, Count> counts = new HashMap<>();

    RateLimits(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Counts a call unless a window is spent; the answer is the spent window's, else the first one's. */
    synchronized Standing count(Endpoint endpoint, Caller caller) {
        var windows = limits == Limits.LIFTED ? LIFTED : endpoint.windows(caller);
        for (var window : windows) {
            var count = current(endpoint, caller, window);
            if (count.calls() >= window.calls()) {
                return standing(window, count, false);
            }
        }
        var standings = new ArrayList<Standing>();
        for (var window : windows) {
            var before = current(endpoint, caller, window);
            var count = new Count(before.start(), before.calls() + 1);
            counts.put(new Key(endpoint, caller, window.length()), count);
            standings.add(standing(window, count, true));
        }
        return standings.get(0);
    }

    private Count current(Endpoint endpoint, Caller caller, Window window) {
        var now = clock.instant();
        var count = counts.get(new Key(endpoint, caller, window.length()));
        return count == null || !now.isBefore(count.start().plus(window.length())) ? new Count(now, 0) : count;
    }

    private static Standing standing(Window window, Count count, boolean allowed) {
        long reset = count.start().plus(window.length()).plusMillis(999).getEpochSecond();
        return new Standing(window.calls(), window.calls() - count.calls(), reset, allowed, window.length());
    }
}
