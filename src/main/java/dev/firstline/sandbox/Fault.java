package dev.firstline.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may go wrong; {@link #wire} is what the control API takes. */
enum Fault {
    /** The call is done, the connection closes without an answer. */
    MADE_THEN_DROPPED(Place.AFTER),
    /** The call is done, the answer is 500. */
    MADE_THEN_ERROR(Place.AFTER),
    /** The call is done, its answer breaks off in the middle. */
    TRUNCATED(Place.AFTER),
    /** The call is done, its answer comes late. */
    SLOW(Place.AFTER),
    /** The call is done, the {@code data} of its answer is in no order. */
    DISORDERED(Place.AFTER),
    /** The connection closes, nothing is done. */
    DROPPED(Place.INSTEAD),
    /** The connection is reset (TCP RST), nothing is done. */
    RESET(Place.INSTEAD),
    /** 503, nothing is done. */
    UNAVAILABLE(Place.INSTEAD),
    /** 429 with spent rate-limit headers, nothing is done. */
    RATE_LIMITED(Place.INSTEAD),
    /** X's problem {@code usage-capped}, nothing is done. */
    CREDITS_EXHAUSTED(Place.INSTEAD),
    /** Status 200 with a page of HTML, nothing is done. */
    HTML(Place.INSTEAD),
    /** A webhook event comes twice. */
    DUPLICATE_EVENTS(Place.EVENT),
    /** A webhook event comes late, so behind younger ones. */
    DISORDERED_EVENTS(Place.EVENT),
    /** A webhook event comes without {@code includes}. */
    BARE_EVENTS(Place.EVENT),
    /** A webhook event does not come; a replay still brings it. */
    SILENT_EVENTS(Place.EVENT);

    /** Where a fault strikes. */
    enum Place {
        INSTEAD,
        AFTER,
        EVENT
    }

    private final Place place;

    Fault(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the fault concerns when the control call does not say. */
    Set<Endpoint> usual() {
        return switch (this) {
            case DISORDERED -> EnumSet.of(Endpoint.MENTIONS);
            case DUPLICATE_EVENTS, DISORDERED_EVENTS, BARE_EVENTS, SILENT_EVENTS -> Set.of();
            case MADE_THEN_DROPPED,
                    MADE_THEN_ERROR,
                    TRUNCATED,
                    SLOW,
                    DROPPED,
                    RESET,
                    UNAVAILABLE,
                    RATE_LIMITED,
                    CREDITS_EXHAUSTED,
                    HTML -> Endpoint.WRITES;
        };
    }

    static Optional<Fault> find(String wire) {
        return Arrays.stream(values())
                .filter(fault -> fault.wire().equals(wire))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Fault::wire).collect(Collectors.joining(", "));
    }
}
