package dev.firstline.sandbox;

import dev.firstline.StandingClock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox on a free port for each test of a class, on a clock of its own. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {
    static final String BRAND = Long.toString(SandboxCredentials.BRAND_ID);

    private final UnaryOperator<SandboxOptions> changes;
    private StandingClock clock;
    private SandboxServer server;

    RunningSandbox() {
        this(UnaryOperator.identity());
    }

    RunningSandbox(UnaryOperator<SandboxOptions> changes) {
        this.changes = changes;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
        server = new SandboxServer(0, changes.apply(SandboxOptions.defaults(clock))).start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    StandingClock clock() {
        return clock;
    }

    String url() {
        return server.url();
    }

    XCaller x() {
        return new XCaller(server.url(), clock);
    }
}
