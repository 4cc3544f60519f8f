package dev.firstline.facts;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.FeedSchema;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells once when a feed has become older than an intent that answers from it allows, and once when it has recovered. */
@ApplicationScoped
@Startup // it counts from the start of the service
class FeedWatch {
    private static final String ACTOR = "system";

    private final FeedSizes sizes;
    private final FeedAlarms alarms;
    private final EventLog log;
    private final CurrentIntents intents;
    private final Clock clock;
    private final Instant started;

    FeedWatch(FeedSizes sizes, FeedAlarms alarms, EventLog log, CurrentIntents intents, Clock clock) {
        this.sizes = sizes;
        this.alarms = alarms;
        this.log = log;
        this.intents = intents;
        this.clock = clock;
        started = clock.instant();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        Instant now = clock.instant();
        for (FeedSchema schema : intents.now().feeds().values()) {
            Instant newest = sizes.of(schema.feed()).newest();
            look(schema.feed(), FeedPromise.of(schema, intents.now()), newest, now);
        }
    }

    private void look(String feed, FeedPromise promise, @Nullable Instant newest, Instant now) {
        if (!promise.isBroken(newest, now)) {
            if (alarms.clear(feed)) {
                log.append(Event.of(EventKind.FEED_FRESH, now, ACTOR).detail(feed));
            }
        } else if (newest != null || ranFor(promise.freshFor(), now)) {
            if (alarms.raise(feed, now)) {
                log.append(Event.of(EventKind.FEED_STALE, now, ACTOR).detail(feed));
            }
        }
    }

    /** An empty feed may just not have been sent yet; it counts when the service has run for as long as the feed may be old. */
    private boolean ranFor(Duration freshFor, Instant now) {
        return Duration.between(started, now).compareTo(freshFor) >= 0;
    }
}
