package dev.firstline.access;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes into the log who came in and who did not, each in a transaction of its own. */
@ApplicationScoped
class LoginTrail {
    /** Reasons: by which way somebody tried. */
    static final String PASSWORD = "password";

    static final String TOKEN = "token";

    private static final String SYSTEM = "system";

    private final EventLog log;
    private final Clock clock;

    LoginTrail(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void cameIn(String username, String way) {
        append(Event.of(EventKind.LOGIN_SUCCEEDED, clock.instant(), username).reason(way));
    }

    /** @param username a real user's, else null */
    void failed(@Nullable String username, String way) {
        append(Event.of(EventKind.LOGIN_FAILED, clock.instant(), SYSTEM)
                .reason(way)
                .detail(username));
    }

    /** @param username a real user's, else null */
    void closed(@Nullable String username) {
        append(Event.of(EventKind.LOGIN_CLOSED, clock.instant(), SYSTEM).detail(username));
    }

    private void append(Event event) {
        QuarkusTransaction.requiringNew().run(() -> log.append(event));
    }
}
