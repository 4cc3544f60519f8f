package dev.firstline.sandbox;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Serves the sandbox only under names of this machine. Its users and keys are published, so a web page that lets its own name
 * lead here (DNS rebinding) would otherwise read and write everything through a visitor's browser.
 */
@ApplicationScoped
class LocalNames {
    /** Ahead of authentication and of every route. */
    private static final int BEFORE_ALL = 10_000;

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");
    /** Whoever listens on these wants to be reached under names that nobody knows here. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private final boolean sandbox;
    private final String host;

    LocalNames(
            SandboxConfig config, @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host) {
        this.sandbox = config.enabled();
        this.host = bare(host);
    }

    void guard(@Observes Filters filters) {
        if (sandbox && !EVERYWHERE.contains(host)) {
            filters.register(this::check, BEFORE_ALL);
        }
    }

    private void check(RoutingContext call) {
        if (knows(call.request().authority())) {
            call.next();
        } else {
            call.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("the sandbox answers only under localhost, 127.0.0.1, [::1] and QUARKUS_HTTP_HOST\n");
        }
    }

    private boolean knows(@Nullable HostAndPort address) {
        if (address == null) {
            return false;
        }
        String name = bare(address.host());
        return LOCAL.contains(name) || name.equals(host);
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }
}
