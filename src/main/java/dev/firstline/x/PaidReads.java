package dev.firstline.x;

import dev.firstline.act.Credits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The credits that all of the service knows of. */
@ApplicationScoped
class PaidReads implements ReadCredits {
    private final Credits credits;

    PaidReads(Credits credits) {
        this.credits = credits;
    }

    @Override
    public Optional<Instant> admit() {
        return credits.admit(Credits.Use.READS);
    }

    @Override
    public Instant exhausted() {
        return credits.exhausted(Credits.Use.READS);
    }

    @Override
    public void available() {
        credits.available(Credits.Use.READS);
    }
}
