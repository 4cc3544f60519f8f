package dev.firstline.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** When replies are expected to leave. */
@ApplicationScoped
public class Schedule {
    private final Budget budget;
    private final Clock clock;

    Schedule(Budget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /** The earliest moment a reply that has not left can: now, its own due time, or when X's window opens again. */
    public Instant leavesAt(Delivery delivery) {
        Instant now = clock.instant();
        Instant due = delivery.dueAt().isAfter(now) ? delivery.dueAt() : now;
        return budget.waitUntil(delivery.channel(), delivery.sender())
                .filter(opens -> opens.isAfter(due))
                .orElse(due);
    }
}
