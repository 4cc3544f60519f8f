package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Remembers the nonces of the last minutes, so a recorded request cannot be played again. Thread-safe. */
final class Nonces {
    private record Used(String nonce, Instant at) {}

    private final Clock clock;
    private final Duration kept;
    private final Set<String> known = new HashSet<>();
    private final Deque<Used> byAge = new ArrayDeque<>();

    Nonces(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** False when the nonce was used before. */
    synchronized boolean use(String nonce) {
        var now = clock.instant();
        while (!byAge.isEmpty() && byAge.getFirst().at().isBefore(now.minus(kept))) {
            known.remove(byAge.removeFirst().nonce());
        }
        if (!known.add(nonce)) {
            return false;
        }
        byAge.addLast(new Used(nonce, now));
        return true;
    }
}
