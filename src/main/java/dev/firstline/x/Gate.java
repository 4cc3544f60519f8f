package dev.firstline.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps calls of one kind back while X's headers say that its window is used up. */
final class Gate {
    /** X's documentation waits at least this long where the answer names no time. */
    private static final Duration WAIT_UNTOLD = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Instant closedUntil = Instant.MIN;

    Gate(Clock clock) {
        this.clock = clock;
    }

    /** @throws UnavailableException while the window is used up */
    void pass() {
        if (clock.instant().isBefore(closedUntil)) {
            throw rateLimited();
        }
    }

    /** Learns from an answer. */
    void heed(XAnswer answer) {
        RateLimit limit = answer.limit();
        if (answer.status() == 429) {
            closedUntil = opening(limit);
            throw rateLimited();
        }
        if (limit != null && limit.exhausted()) {
            closedUntil = opening(limit);
        }
    }

    private Instant opening(@Nullable RateLimit limit) {
        Instant now = clock.instant();
        Instant told = limit == null ? now.plus(WAIT_UNTOLD) : limit.resetAt();
        Instant soonest = now.plusSeconds(1);
        return told.isBefore(soonest) ? soonest : told;
    }

    private UnavailableException rateLimited() {
        return new UnavailableException("X's rate limit is used up", closedUntil, null);
    }
}
