package dev.firstline.act;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether X still takes calls that cost: {@code /q/health/group/x}. In a group of its own, since neither a restart nor traffic kept
 * away brings credits, and people go on with their cases meanwhile.
 */
@HealthGroup("x")
@ApplicationScoped
class CreditsHealth implements HealthCheck {
    private final XAlarms alarms;

    CreditsHealth(XAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        Map<String, Instant> raised = alarms.raised();
        var response = HealthCheckResponse.named("x-credits").status(raised.isEmpty());
        raised.forEach((name, since) -> response.withData(name, "exhausted since " + since));
        return response.build();
    }
}
