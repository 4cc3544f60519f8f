package dev.firstline.x;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What X sent that could not be used: each kind is logged the first time and counted every time. */
@ApplicationScoped
class Oddities {
    private static final int KINDS = 100;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** @param kind in words that hold nothing of anybody's */
    void met(String kind) {
        String kept = counts.containsKey(kind) || counts.size() < KINDS ? kind : "other";
        counts.computeIfAbsent(kept, first -> {
                    Log.warnf("X sent something that is passed over: kind=%s", first);
                    return new LongAdder();
                })
                .increment();
    }

    /** Kind → how often since the start. */
    Map<String, Long> counts() {
        Map<String, Long> now = new TreeMap<>();
        counts.forEach((kind, count) -> now.put(kind, count.sum()));
        return now;
    }
}
