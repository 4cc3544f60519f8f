package dev.firstline.ingest;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Notices when mentions stop coming in: the listing cannot be read, nobody mentions the brand for hours, or the webhook brings nothing
 * of what polling finds. Told by events and at {@code /q/health/group/ingest}, a group of its own: no restart would mend it.
 */
@HealthGroup("ingest")
@ApplicationScoped
class Silence implements HealthCheck {
    private static final Duration LISTING_UNREAD = Duration.ofMinutes(2);
    private static final Duration WEBHOOK_SPAN = Duration.ofMinutes(15);
    /** The webhook gets a little time for the newest. */
    private static final Duration WEBHOOK_LATE = Duration.ofSeconds(30);

    /** So few mentions may all be of the kinds that no event tells of. */
    private static final int WEBHOOK_JUDGED_BY = 3;

    private final IngestConfig config;
    private final Polls polls;
    private final Sightings sightings;
    private final WebhookWanted webhook;
    private final EventLog log;
    private final Clock clock;
    private final Instant started;
    private volatile List<String> present = List.of();

    Silence(IngestConfig config, Polls polls, Sightings sightings, WebhookWanted webhook, EventLog log, Clock clock) {
        this.config = config;
        this.polls = polls;
        this.sightings = sightings;
        this.webhook = webhook;
        this.log = log;
        this.clock = clock;
        started = clock.instant();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void onTime() {
        if (config.enabled()) {
            look();
        }
    }

    /** In the caller's transaction. */
    void look() {
        List<String> before = present;
        List<String> now = troubles();
        present = now;
        if (!now.isEmpty() && !now.equals(before)) {
            Log.warnf("Mentions do not come in as they should: %s", String.join(", ", now));
            log.append(
                    Event.of(EventKind.INGEST_SILENT, clock.instant(), "system").reason(String.join(" ", now)));
        } else if (now.isEmpty() && !before.isEmpty()) {
            Log.info("Mentions come in again");
            log.append(Event.of(EventKind.INGEST_HEARD, clock.instant(), "system"));
        }
    }

    private List<String> troubles() {
        Instant now = clock.instant();
        List<String> troubles = new ArrayList<>();
        if (latest(polls.mentionsRead()).plus(LISTING_UNREAD).isBefore(now)) {
            troubles.add("listing-unread");
        }
        if (latest(sightings.last().orElse(Instant.MIN))
                .plus(config.silentAfter())
                .isBefore(now)) {
            troubles.add("no-mention");
        }
        Sightings.Shown shown = sightings.shownSince(now.minus(WEBHOOK_SPAN));
        boolean young = started.plus(WEBHOOK_SPAN).plus(WEBHOOK_LATE).isAfter(now);
        if (webhook.wanted() && !young && shown.polled() >= WEBHOOK_JUDGED_BY && shown.byWebhookToo() == 0) {
            troubles.add("webhook-silent");
        }
        return List.copyOf(troubles);
    }

    private Instant latest(Instant moment) {
        return moment.isAfter(started) ? moment : started;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> troubles = present;
        var response = HealthCheckResponse.named("ingest").status(troubles.isEmpty());
        troubles.forEach(trouble -> response.withData(trouble, true));
        return response.build();
    }
}
