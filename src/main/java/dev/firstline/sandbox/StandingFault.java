package dev.firstline.sandbox;

import java.util.Set;

/**
 * A fault that strikes now and then.
 *
 * @param probability of striking one call or event, 0 to 1
 * @param endpoints   that it concerns; empty for faults of webhook events
 * @param millis      how late for {@code slow} and {@code disordered-events}, how long the window stays spent for {@code rate-limited}
 * @param status      of {@code credits-exhausted}: 402, 403 or 429
 * @param times       how often it still strikes, or {@link #ALWAYS}
 */
record StandingFault(Fault fault, double probability, Set<Endpoint> endpoints, int millis, int status, int times) {
    /** The captured live answer without credits is 402; X's documents speak of 403 and 429. */
    static final int USUAL_STATUS = 429;

    static final int USUAL_MILLIS = 2000;
    static final int ALWAYS = -1;

    StandingFault {
        endpoints = Set.copyOf(endpoints);
    }

    static StandingFault once(Fault fault) {
        return new StandingFault(fault, 1, Set.of(Endpoint.CREATE_POST), USUAL_MILLIS, USUAL_STATUS, 1);
    }

    boolean isCounted() {
        return times != ALWAYS;
    }

    boolean isSpent() {
        return times == 0;
    }

    StandingFault struck() {
        return !isCounted() ? this : new StandingFault(fault, probability, endpoints, millis, status, times - 1);
    }
}
