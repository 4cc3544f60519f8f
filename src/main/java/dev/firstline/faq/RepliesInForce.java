package dev.firstline.faq;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers what was read until something changes. What was read before a change and arrives after it is not kept. */
final class RepliesInForce {
    private final Supplier<Map<String, Map<String, List<String>>>> read;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Read last;

    /** What was read when so many changes had been made. */
    private record Read(long changes, Map<String, Map<String, List<String>>> replies) {}

    RepliesInForce(Supplier<Map<String, Map<String, List<String>>>> read) {
        this.read = read;
    }

    Map<String, Map<String, List<String>>> now() {
        long seen = changes.get();
        Read kept = last;
        if (kept == null || kept.changes() != seen) {
            kept = new Read(seen, read.get());
            last = kept;
        }
        return kept.replies();
    }

    /** To be called after a change is committed. */
    void forget() {
        changes.incrementAndGet();
    }
}
