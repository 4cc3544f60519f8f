package dev.firstline.sandbox;

import io.quarkus.logging.Log;
import io.vertx.ext.web.Router;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Mounts the sandbox on the service's own HTTP port when it is switched on. */
@ApplicationScoped
class SandboxInService {
    private final SandboxConfig config;
    private final Clock clock;
    private @Nullable SandboxRoutes routes;

    SandboxInService(SandboxConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void mount(@Observes Router router) {
        if (!config.enabled() || !config.inside()) {
            return;
        }
        routes = SandboxRoutes.mount(
                router,
                SandboxOptions.defaults(clock)
                        .withBrand(config.brandUsername(), config.brandName())
                        .withLimits(config.limits())
                        .withImplicitMentionSummons(config.implicitMentionSummons())
                        .withWebhookCheckEvery(config.webhookCheckEvery())
                        .withLedgerFile(config.ledgerFile().orElse(null)));
        Log.infof("sandbox mounted brand=%s limits=%s", config.brandUsername(), config.limits());
    }

    @PreDestroy
    void close() {
        if (routes != null) {
            routes.close();
        }
    }
}
