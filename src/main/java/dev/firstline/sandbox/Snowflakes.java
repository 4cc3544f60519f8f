package dev.firstline.sandbox;

import java.time.Clock;

/** Ids as X makes them: milliseconds shifted left by 22 bits, always growing, also over restarts. Thread-safe. */
final class Snowflakes {
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final int TIME_SHIFT = 22;

    private final Clock clock;
    private long last;

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    synchronized long next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH_MILLIS) << TIME_SHIFT);
        return last;
    }

    /** Never gives out this id or a smaller one again. */
    synchronized void seen(long id) {
        last = Math.max(last, id);
    }
}
