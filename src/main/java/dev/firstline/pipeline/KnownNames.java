package dev.firstline.pipeline;

import dev.firstline.facts.Facts;
import dev.firstline.understand.FeedNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The names of cities and other things that the feeds have rows for. */
@ApplicationScoped
class KnownNames {
    /** How long a look at the feeds holds: a new name is known after a few seconds, and no mention waits for thousands of rows. */
    private static final Duration HOLDS_FOR = Duration.ofSeconds(5);

    private final Facts facts;
    private final Clock clock;
    private volatile @Nullable Looked looked;

    private record Looked(Instant at, FeedNames names) {}

    KnownNames(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    FeedNames now() {
        Instant now = clock.instant();
        Looked known = looked;
        if (known == null || known.at().plus(HOLDS_FOR).isBefore(now)) {
            known = new Looked(now, FeedNames.of(facts.names()));
            looked = known;
        }
        return known.names();
    }
}
