package dev.firstline.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When replies are expected to leave. */
@ApplicationScoped
public class Schedule {
    /** What a reply takes of a sender, call included. */
    private static final Duration EACH_TAKES = Duration.ofMillis(500);

    private final Budget budget;
    private final Credits credits;
    private final Outbox outbox;
    private final ActConfig config;
    private final Clock clock;

    Schedule(Budget budget, Credits credits, Outbox outbox, ActConfig config, Clock clock) {
        this.budget = budget;
        this.credits = credits;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The moment a reply that has not left is likely to: not before its own time, after those in front of it, and when X's
     * window has room for all of them. What comes later with a higher rank may still go first.
     */
    public Instant leavesAt(Delivery delivery) {
        Instant now = clock.instant();
        int ahead = outbox.ahead(delivery);
        Instant soonest = later(delivery.dueAt(), now.plus(EACH_TAKES.multipliedBy(ahead / config.senders())));
        Instant opens = budget.opensFor(delivery.channel(), delivery.rank(), ahead, now);
        return later(
                later(soonest, opens), credits.closedUntil(Credits.Use.WRITES).orElse(now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
