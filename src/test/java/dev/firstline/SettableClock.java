package dev.firstline;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the tests: real time, moved ahead as far as a test wants. */
@Alternative
@Priority(1)
@Singleton
public class SettableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Moves time; it never moves back, as in life, so tests may share the clock. */
    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service only asks for instants");
    }
}
