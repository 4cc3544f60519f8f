package dev.firstline.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with a pace that X would not allow. */
@ApplicationScoped
class PollPace {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** X's windows for mentions: so many calls by a user, and so many by an app. */
    private static final int BY_USER = 300;

    private static final int BY_APP = 450;

    private final IngestConfig config;
    private final String pollAs;
    private final boolean sandbox;

    PollPace(
            IngestConfig config,
            @ConfigProperty(name = "firstline.x.poll-as", defaultValue = "user") String pollAs,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.config = config;
        this.pollAs = pollAs;
        this.sandbox = sandbox;
    }

    void check(@Observes StartupEvent start) {
        check();
    }

    /** @throws IllegalStateException naming the setting; the sandbox may be asked as often as one likes */
    void check() {
        int calls = pollAs.equalsIgnoreCase("app") ? BY_APP : BY_USER;
        Duration fastest = sandbox ? Duration.ofMillis(1) : WINDOW.dividedBy(calls * 8 / 10);
        if (config.pollEvery().compareTo(fastest) < 0) {
            throw new IllegalStateException("FIRSTLINE_INGEST_POLL_EVERY (firstline.ingest.poll-every) is "
                    + config.pollEvery() + ", but X allows " + calls
                    + " calls in 15 minutes of which polling may use 80 %: set "
                    + fastest.plusMillis(999).toSeconds()
                    + "s or more");
        }
    }
}
