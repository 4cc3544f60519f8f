package dev.firstline.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with a pace that X would not allow. */
@ApplicationScoped
class PollPace {
    /** 80 % of X's window for mentions: 300 calls in 15 minutes. */
    private static final Duration FASTEST = Duration.ofMillis(3_750);

    private final IngestConfig config;
    private final boolean sandbox;

    PollPace(
            IngestConfig config,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.config = config;
        this.sandbox = sandbox;
    }

    void check(@Observes StartupEvent start) {
        check();
    }

    /** @throws IllegalStateException naming the setting; the sandbox may be asked as often as one likes */
    void check() {
        Duration fastest = sandbox ? Duration.ofMillis(1) : FASTEST;
        if (config.pollEvery().compareTo(fastest) < 0) {
            throw new IllegalStateException(
                    "FIRSTLINE_INGEST_POLL_EVERY (firstline.ingest.poll-every) is " + config.pollEvery()
                            + ", but X allows 300 calls in 15 minutes of which polling may use 80 %: set 4s or more");
        }
    }
}
