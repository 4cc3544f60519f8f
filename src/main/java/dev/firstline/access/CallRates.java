package dev.firstline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bucket of calls for each user: a call takes one out, and time puts them back. Thread-safe, bounded. */
final class CallRates {
    /** Whoever is forgotten has a full bucket again, and had it already if he paused for so many others to come. */
    private static final int MOST = 10_000;

    private static final double NANOS = 1e9;

    private record Bucket(double calls, Instant at) {}

    private final Clock clock;
    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    CallRates(Clock clock, int perSecond, int burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one call, or nothing and tells how long until there is one. */
    Optional<Duration> take(String user) {
        Instant now = clock.instant();
        synchronized (buckets) {
            Bucket before = buckets.get(user);
            double calls = before == null ? burst : filled(before, now);
            if (calls < 1) {
                return Optional.of(Duration.ofNanos((long) ((1 - calls) / perSecond * NANOS)));
            }
            buckets.put(user, new Bucket(calls - 1, now));
            return Optional.empty();
        }
    }

    private double filled(Bucket bucket, Instant now) {
        double seconds = Duration.between(bucket.at(), now).toNanos() / NANOS;
        return Math.min(burst, bucket.calls() + Math.max(0, seconds) * perSecond);
    }
}
