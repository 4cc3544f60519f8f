package dev.firstline.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls of one kind back: while X's headers say that its window is used up, and longer each time while X does not answer them.
 * Thread-safe.
 */
final class Gate {
    /** X's documentation waits at least this long where the answer names no time. */
    private static final Duration WAIT_UNTOLD = Duration.ofMinutes(1);

    /** Failures in a row that may be chance. */
    private static final int CHANCE = 4;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String LIMITED = "X's rate limit is used up";
    private static final String BROKEN = "X fails again and again, it is left alone for a while";

    private final Clock clock;
    private Instant closedUntil = Instant.MIN;
    private String why = LIMITED;
    private int failures;

    Gate(Clock clock) {
        this.clock = clock;
    }

    /** @throws UnavailableException while it is closed */
    synchronized void pass() {
        if (clock.instant().isBefore(closedUntil)) {
            throw new UnavailableException(why, closedUntil, null);
        }
    }

    /** Learns from an answer. */
    synchronized void heed(XAnswer answer) {
        if (answer.status() >= 500) {
            failed();
            return;
        }
        failures = 0;
        RateLimit limit = answer.limitOnOurClock(clock.instant());
        if (answer.status() == 429) {
            close(LIMITED, opening(limit));
            throw new UnavailableException(why, closedUntil, null);
        }
        if (limit != null && limit.exhausted()) {
            close(LIMITED, opening(limit));
        }
    }

    /** No answer, or one that only says that X is broken: after a few in a row the next call waits, twice as long each time. */
    synchronized void failed() {
        failures++;
        if (failures > CHANCE) {
            Duration pause = Duration.ofSeconds(1L << Math.min(failures - CHANCE - 1, 6));
            Duration most = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            close(BROKEN, clock.instant().plus(most));
        }
    }

    private void close(String reason, Instant until) {
        why = reason;
        closedUntil = until;
    }

    private Instant opening(@Nullable RateLimit limit) {
        Instant now = clock.instant();
        Instant told = limit == null ? now.plus(WAIT_UNTOLD) : limit.resetAt();
        Instant soonest = now.plusSeconds(1);
        return told.isBefore(soonest) ? soonest : told;
    }
}
