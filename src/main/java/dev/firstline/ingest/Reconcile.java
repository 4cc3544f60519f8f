package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Compares all mentions that X still shows with what is stored, so that it is known, and not hoped, that none is missing. */
@ApplicationScoped
class Reconcile {
    private final IngestConfig config;
    private final Instance<MentionSource> sources;
    private final Batch batch;
    private final Checkpoints checkpoints;
    private final Sightings sightings;
    private final Clock clock;
    private final Trouble trouble = new Trouble("Reconciling mentions");

    Reconcile(
            IngestConfig config,
            Instance<MentionSource> sources,
            Batch batch,
            Checkpoints checkpoints,
            Sightings sightings,
            Clock clock) {
        this.config = config;
        this.sources = sources;
        this.batch = batch;
        this.checkpoints = checkpoints;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{firstline.ingest.reconcile-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        if (config.enabled()) {
            sources.stream().filter(source -> source.source() == Source.POLL).forEach(this::run);
        }
    }

    void run(MentionSource listing) {
        try {
            String account = listing.account();
            // What is newer than the last poll is not missing, it is on its way.
            Optional<PostId> polled = checkpoints.find(account, Source.POLL);
            List<IncomingPost> shown = listing.since(null).stream()
                    .filter(post -> polled.isPresent() && post.latest().compareTo(polled.get()) <= 0)
                    .toList();
            int missing = batch.take(account, Source.POLL, shown);
            QuarkusTransaction.requiringNew()
                    .run(() -> sightings.reconciled(account, clock.instant(), shown.size(), missing));
            if (missing > 0) {
                Log.warnf("Mentions were missing and are stored now: count=%d of=%d", missing, shown.size());
            }
            trouble.over();
        } catch (SourceUnavailableException e) {
            trouble.met(String.valueOf(e.getMessage()));
        }
    }
}
