package dev.firstline.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives cases back whose holder fell silent. */
@ApplicationScoped
class LeaseSweep {
    private static final int AT_ONCE = 500;

    private final Cases cases;

    LeaseSweep(Cases cases) {
        this.cases = cases;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (int swept = 0; swept < AT_ONCE && cases.expireOne(); swept++) {
            // each in its own transaction
        }
    }
}
