package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** X's clock: ours, or ahead of it by as much as somebody ordered. Everything in the sandbox goes by it, as at X. Thread-safe. */
final class SkewedClock extends Clock {
    private final Clock ours;
    private volatile Duration skew = Duration.ZERO;

    SkewedClock(Clock ours) {
        this.ours = ours;
    }

    /** @param ahead negative when X is behind */
    void skew(Duration ahead) {
        skew = ahead;
    }

    Duration skew() {
        return skew;
    }

    @Override
    public Instant instant() {
        return ours.instant().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return ours.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are asked for");
    }
}
