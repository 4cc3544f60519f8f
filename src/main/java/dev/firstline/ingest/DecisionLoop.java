package dev.firstline.ingest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps workers that decide what is stored: at once when it is stored, and whatever an earlier run left behind. */
@ApplicationScoped
class DecisionLoop {
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final IngestConfig config;
    private final NextMention next;
    private final Trouble trouble = new Trouble("Deciding mentions");
    private final WakeUp wakeUp = new WakeUp();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    DecisionLoop(IngestConfig config, NextMention next) {
        this.config = config;
        this.next = next;
    }

    void serviceIsUp(@ObservesAsync HttpServerStart listening) {
        if (config.enabled()) {
            start(config.workers());
        }
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) MentionsStored stored) {
        wakeUp.ring();
    }

    void shutdown(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    synchronized void start(int count) {
        while (workers.size() < count && !stopping) {
            Thread worker = new Thread(this::work, "decide-" + (workers.size() + 1));
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    /** Lets each worker finish its mention. One that does not is rolled back with the process and taken up again. */
    synchronized void stop() throws InterruptedException {
        stopping = true;
        wakeUp.ring();
        for (Thread worker : workers) {
            worker.join(LONGEST_GOODBYE.toMillis());
        }
    }

    private void work() {
        int stuck = 0;
        try {
            while (!stopping) {
                long heard = wakeUp.rings();
                NextMention.Turn turn = takeUp();
                stuck = turn == NextMention.Turn.STUCK ? stuck + 1 : 0;
                if (turn != NextMention.Turn.TAKEN && !stopping) {
                    wakeUp.await(heard, pause(stuck));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private NextMention.Turn takeUp() {
        try {
            NextMention.Turn turn = next.takeUp();
            if (turn == NextMention.Turn.STUCK) {
                trouble.met("the database does not answer");
            } else {
                trouble.over();
            }
            return turn;
        } catch (RuntimeException | Error e) {
            Log.errorf("Deciding mentions failed: failure=%s", Failures.describe(e));
            return NextMention.Turn.STUCK;
        }
    }

    private static Duration pause(int stuck) {
        Duration pause = SWEEP.multipliedBy(1L << Math.min(stuck, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
