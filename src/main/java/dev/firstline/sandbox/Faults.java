package dev.firstline.sandbox;

import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The faults in store for the next posts of the brand, one each. Thread-safe. */
final class Faults {
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();

    void set(Collection<Fault> faults) {
        next.clear();
        next.addAll(faults);
    }

    Optional<Fault> take() {
        return Optional.ofNullable(next.poll());
    }
}
