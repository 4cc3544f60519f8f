package dev.firstline.act;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Counts calls of the last while, in slots so that a busy day takes no memory. Not thread-safe. */
final class Tally {
    private static final int SLOTS = 90;

    private final Duration length;
    private final Duration slot;
    private final TreeMap<Instant, Integer> calls = new TreeMap<>();

    Tally(Duration length) {
        this.length = length;
        slot = length.dividedBy(SLOTS);
    }

    /** Counts calls at one moment. */
    void add(Instant at, int count) {
        long millis = slot.toMillis();
        calls.merge(Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis), count, Integer::sum);
        calls.headMap(calls.lastKey().minus(length).minus(slot)).clear();
    }

    /** Calls since a moment; those of the slot it is in count too. */
    int since(Instant moment) {
        return calls.tailMap(moment.minus(slot), false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** When the first of the calls since a moment counts no more. */
    Optional<Instant> firstGone(Instant moment) {
        return Optional.ofNullable(calls.higherKey(moment.minus(slot)))
                .map(first -> first.plus(slot).plus(length));
    }
}
