package dev.firstline.ingest;

import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks X once a day about every stored mention: what was edited is taken in anew, what is deleted there is deleted here (X: developer
 * policy, as soon as reasonably possible and within 24 hours).
 */
@ApplicationScoped
class Recheck {
    /** Calls in one go: a million mentions a day need ten thousand calls, X allows some three hundred thousand. */
    private static final int CALLS = 20;

    private final IngestConfig config;
    private final PostLook x;
    private final Mentions mentions;
    private final Batch batch;
    private final Forgetter forgetter;
    private final Clock clock;
    private final Trouble trouble = new Trouble("Looking for deleted mentions");

    Recheck(IngestConfig config, PostLook x, Mentions mentions, Batch batch, Forgetter forgetter, Clock clock) {
        this.config = config;
        this.x = x;
        this.mentions = mentions;
        this.batch = batch;
        this.forgetter = forgetter;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        if (config.enabled()) {
            run();
        }
    }

    void run() {
        try {
            int calls = 0;
            while (calls < CALLS && checkSome()) {
                calls++;
            }
            trouble.over();
        } catch (SourceUnavailableException e) {
            trouble.met(String.valueOf(e.getMessage()));
        }
    }

    /** False when there is nothing left to check now. */
    private boolean checkSome() {
        String brand = x.account();
        List<Mention> some = QuarkusTransaction.requiringNew()
                .call(() -> mentions.toCheck(brand, clock.instant().minus(config.recheckAfter()), PostLook.MOST));
        if (some.isEmpty()) {
            return false;
        }
        Map<PostId, Mention> byLatest =
                some.stream().collect(Collectors.toMap(Mention::latest, Function.identity(), (one, same) -> one));
        for (PostLook.Seen seen : x.look(List.copyOf(byLatest.keySet()))) {
            if (seen instanceof PostLook.Seen.There there) {
                batch.take(brand, Source.RECHECK, List.of(there.post()));
            } else if (seen instanceof PostLook.Seen.Gone gone && byLatest.containsKey(gone.id())) {
                Mention mention = byLatest.get(gone.id());
                forgetter.forget(mention, gone.why());
                Log.infof("Mention is gone from X and from here: mentionId=%s why=%s", mention.id(), gone.why());
            }
        }
        QuarkusTransaction.requiringNew()
                .run(() ->
                        mentions.checked(brand, some.stream().map(Mention::id).toList(), clock.instant()));
        return true;
    }
}
