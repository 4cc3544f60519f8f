package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Asks the source for new mentions again and again, never twice at a time and never before it wants to be asked. */
@ApplicationScoped
class MentionPoll {
    private final IngestConfig config;
    private final MentionSource source;
    private final Batch batch;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Trouble trouble = new Trouble("Polling mentions");
    private final ReentrantLock polling = new ReentrantLock();
    private volatile boolean up;
    private volatile Instant notBefore = Instant.MIN;

    MentionPoll(IngestConfig config, MentionSource source, Batch batch, Checkpoints checkpoints, Clock clock) {
        this.config = config;
        this.source = source;
        this.batch = batch;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** The service listens, so the schema is there and so is a sandbox inside the service. */
    void serviceIsUp(@ObservesAsync HttpServerStart listening) {
        up = true;
        onTime();
    }

    @Scheduled(
            identity = "poll-mentions",
            every = "{firstline.ingest.poll-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        if (config.enabled() && up) {
            pollOnce();
        }
    }

    void pollOnce() {
        if (clock.instant().isBefore(notBefore) || !polling.tryLock()) {
            return;
        }
        try {
            poll();
            trouble.over();
        } catch (SourceUnavailableException e) {
            Instant retryAt = e.retryAt();
            notBefore = retryAt == null ? notBefore : retryAt;
            trouble.met(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            trouble.met(Failures.describe(e));
        } finally {
            polling.unlock();
        }
    }

    private void poll() {
        String account = source.account();
        PostId since = checkpoints.find(account).orElse(null);
        List<IncomingPost> posts = source.mentionsSince(since);
        int taken = batch.take(account, posts);
        if (taken > 0) {
            Log.infof("Mentions stored: count=%d", taken);
        }
    }
}
