package dev.firstline.facts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Forgets former values of rows when their time is over. */
@ApplicationScoped
class HistoryPurge {
    private static final int AT_ONCE = 10_000;

    private final FactHistory history;
    private final FactsConfig config;
    private final Clock clock;

    HistoryPurge(FactHistory history, FactsConfig config, Clock clock) {
        this.history = history;
        this.config = config;
        this.clock = clock;
    }

    /** In parts, each in its own transaction, so that nobody waits for long. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant before = clock.instant().minus(config.historyKept());
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = QuarkusTransaction.requiringNew().call(() -> history.forget(before, AT_ONCE));
        }
    }
}
