package dev.firstline.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts failures by a key over a fixed window that begins with the first of them. Bounded; its owner synchronises. */
final class Failures {
    /** When full the eldest window goes, which is the one that would have ended first. */
    private static final int MOST = 10_000;

    private record Window(int failures, Instant end) {}

    private final int limit;
    private final Duration length;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    Failures(int limit, Duration length) {
        this.limit = limit;
        this.length = length;
    }

    /** How long the key is closed from now on, if it is. */
    Optional<Duration> closedFor(String key, Instant now) {
        return Optional.ofNullable(windows.get(key))
                .filter(window -> window.failures() >= limit && now.isBefore(window.end()))
                .map(window -> Duration.between(now, window.end()));
    }

    /** Counts one more; tells whether it is the one that closes the key. */
    boolean add(String key, Instant now) {
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.end())) {
            windows.remove(key); // a new window stands at the end of the line
            makeRoom(now);
            window = new Window(0, now.plus(length));
        }
        windows.put(key, new Window(window.failures() + 1, window.end()));
        return window.failures() + 1 == limit;
    }

    private void makeRoom(Instant now) {
        Iterator<Window> eldestFirst = windows.values().iterator();
        while (eldestFirst.hasNext()) {
            boolean over = !now.isBefore(eldestFirst.next().end());
            if (!over && windows.size() < MOST) {
                return;
            }
            eldestFirst.remove();
        }
    }
}
