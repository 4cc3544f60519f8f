package dev.firstline.x;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account with credits, until X says otherwise; then none until a test says so. */
class Plenty implements ReadCredits {
    static final Instant NEXT_TRY = Instant.parse("2026-11-21T12:05:00Z");

    @Nullable
    Instant closedUntil;

    @Override
    public Optional<Instant> admit() {
        return Optional.ofNullable(closedUntil);
    }

    @Override
    public Instant exhausted() {
        closedUntil = NEXT_TRY;
        return NEXT_TRY;
    }

    @Override
    public void available() {
        closedUntil = null;
    }
}
