package dev.firstline.ingest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps every listing read, each at its own pace; one that hangs holds up no other. */
@ApplicationScoped
class Polls {
    private final IngestConfig config;
    private final List<Poll> polls;
    private volatile boolean up;

    Polls(IngestConfig config, Instance<MentionSource> sources, Batch batch, Checkpoints checkpoints, Clock clock) {
        this.config = config;
        polls = sources.stream()
                .map(source -> new Poll(source, batch, checkpoints, clock))
                .toList();
    }

    /** The service listens, so the schema is there and so is a sandbox inside the service. */
    void serviceIsUp(@ObservesAsync HttpServerStart listening) {
        up = true;
        onTime(Source.POLL);
    }

    @Scheduled(every = "{firstline.ingest.poll-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mentions() {
        onTime(Source.POLL);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void search() {
        onTime(Source.SEARCH);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void messages() {
        onTime(Source.MESSAGES);
    }

    /** When the listing of mentions was last read to its end. */
    Instant mentionsRead() {
        return polls.stream()
                .filter(poll -> poll.source() == Source.POLL)
                .map(Poll::succeeded)
                .findFirst()
                .orElse(Instant.MIN);
    }

    private void onTime(Source source) {
        if (config.enabled() && up) {
            polls.stream().filter(poll -> poll.source() == source).forEach(Poll::onTime);
        }
    }
}
