package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sizes of the feeds, counted when they are asked for and something was written since, by other processes at most ten seconds
 * ago. Counting 100,000 rows takes about 0.1 s on a busy machine. An index by age would make it no cheaper and each bulk call
 * four times as dear: a row sent again had to be written into every index anew. Thread-safe.
 */
@ApplicationScoped
class FeedSizes {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final FactTable table;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;
    private final AtomicLong writes = new AtomicLong();
    private volatile @Nullable Counted last;

    /** What was counted after so many writes. */
    private record Counted(long writes, Instant at, Map<String, FeedSize> sizes) {}

    FeedSizes(FactTable table, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    FeedSize of(String feed) {
        long seen = writes.get();
        Instant now = clock.instant();
        Counted kept = last;
        if (kept == null || kept.writes() != seen || now.isAfter(kept.at().plus(LONGEST))) {
            kept = new Counted(seen, now, table.sizes());
            last = kept;
        }
        return kept.sizes().getOrDefault(feed, FeedSize.EMPTY);
    }

    /** To be called with every write, in its transaction: once that has ended, the count is no longer true. */
    void written() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is true or untrue yet
            }

            @Override
            public void afterCompletion(int status) {
                writes.incrementAndGet();
            }
        });
    }
}
