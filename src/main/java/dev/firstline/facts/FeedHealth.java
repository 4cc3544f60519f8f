package dev.firstline.facts;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether all feeds that intents answer from are fresh: {@code /q/health/group/feeds}. A group of its own, since with a stale
 * feed the service must stay ready and alive: it goes on taking mentions in, people answer them, and neither a restart nor
 * traffic kept away would bring fresh facts, least of all the call that does. Not a wellness check either: {@code /q/health}
 * counts those in, and some probes look there.
 */
@HealthGroup("feeds")
@ApplicationScoped
class FeedHealth implements HealthCheck {
    private final FeedAlarms alarms;

    FeedHealth(FeedAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        Map<String, Instant> stale = alarms.raised();
        var response = HealthCheckResponse.named("feeds").status(stale.isEmpty());
        stale.forEach((feed, since) -> response.withData(feed, "stale since " + since));
        return response.build();
    }
}
