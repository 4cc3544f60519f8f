package dev.firstline.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives cases back whose holder fell silent, and those that were put aside for long enough. */
@ApplicationScoped
class LeaseSweep {
    private static final int AT_ONCE = 500;

    private final CaseMoves moves;

    LeaseSweep(CaseMoves moves) {
        this.moves = moves;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (int swept = 0; swept < AT_ONCE && (moves.expireOne() || moves.wakeOne()); swept++) {
            // each in its own transaction
        }
    }
}
