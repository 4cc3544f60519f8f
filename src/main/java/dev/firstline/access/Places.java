package dev.firstline.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** From where each user came in, and when last. Bounded, and empty after a start; its owner synchronises. */
final class Places {
    private static final int MOST = 10_000;

    /** So long a place stays known. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Map<String, Instant> lastSeen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** @param place user and address in one */
    boolean knows(String place, Instant now) {
        Instant last = lastSeen.get(place);
        return last != null && now.isBefore(last.plus(KEPT));
    }

    /** Remembers a visit; tells whether it is the first, or the first after such a pause. */
    boolean visited(String place, Instant now, Duration pause) {
        Instant last = lastSeen.put(place, now);
        return last == null || !now.isBefore(last.plus(pause));
    }
}
