package dev.firstline.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The faults in store: one each for the next posts of the brand, and standing ones that strike by chance. With the same seed the same
 * calls in the same order meet the same faults. Thread-safe.
 */
final class Faults {
    private static final long SEED = 1;

    private final Deque<Fault> next = new ArrayDeque<>();
    private final List<StandingFault> standing = new ArrayList<>();
    private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
    private Random random = new Random(SEED);

    synchronized void next(Collection<Fault> faults) {
        next.clear();
        next.addAll(faults);
    }

    synchronized void standing(Collection<StandingFault> faults) {
        standing.clear();
        standing.addAll(faults);
    }

    synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** What goes wrong with this call: one fault at most. */
    synchronized Optional<StandingFault> strike(Endpoint endpoint) {
        if (endpoint == Endpoint.CREATE_POST && !next.isEmpty()) {
            return Optional.of(count(StandingFault.once(next.remove())));
        }
        return strike(fault -> fault.endpoints().contains(endpoint));
    }

    /** Whether that fault happens to this webhook event. */
    synchronized Optional<StandingFault> strike(Fault event) {
        return strike(fault -> fault.fault() == event);
    }

    synchronized List<Fault> next() {
        return List.copyOf(next);
    }

    synchronized List<StandingFault> standing() {
        return List.copyOf(standing);
    }

    /** How often each has struck. */
    synchronized Map<Fault, Long> struck() {
        return new EnumMap<>(struck);
    }

    private Optional<StandingFault> strike(Predicate<StandingFault> concerned) {
        for (int i = 0; i < standing.size(); i++) {
            var fault = standing.get(i);
            if (concerned.test(fault) && !fault.isSpent() && random.nextDouble() < fault.probability()) {
                standing.set(i, fault.struck());
                return Optional.of(count(fault));
            }
        }
        return Optional.empty();
    }

    private StandingFault count(StandingFault fault) {
        struck.merge(fault.fault(), 1L, Long::sum);
        return fault;
    }
}
