package dev.firstline.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes guessing hopeless without letting guessers keep people out. A name is closed after failures from wherever it never came in
 * from, an address after failures with whatever names; whoever came in from a place before is only stopped there by failures
 * with his own name from that very place. Names that nobody has are counted and closed alike. A window passes whatever is tried in it,
 * since what is refused is not counted. Thread-safe; it forgets at a restart.
 */
@ApplicationScoped
class Lockout {
    /** A login after so long a silence is one that the audit trail tells of. */
    private static final Duration PAUSE = Duration.ofHours(8);

    /** No user's name is longer; longer ones share a key, so that none costs more memory. */
    private static final int LONGEST_NAME = 64;

    private final Clock clock;
    private final Places places = new Places();
    private final Failures ofUsers;
    private final Failures ofPlaces;
    private final Failures ofAddresses;

    Lockout(Clock clock, AccessConfig config) {
        this.clock = clock;
        ofUsers = new Failures(config.failuresOfUser(), config.lockoutWindow());
        ofPlaces = new Failures(config.failuresOfUser(), config.lockoutWindow());
        ofAddresses = new Failures(config.failuresOfAddress(), config.lockoutWindow());
    }

    /** How long nobody comes in with this name from this address, if so. */
    synchronized Optional<Duration> closedFor(String name, String address) {
        Instant now = clock.instant();
        String place = place(name, address);
        return places.knows(place, now)
                ? ofPlaces.closedFor(place, now)
                : longer(ofUsers.closedFor(key(name), now), ofAddresses.closedFor(address, now));
    }

    /** Counts a failure; tells whether with it the name is closed to where it came from. */
    synchronized boolean failed(String name, String address) {
        Instant now = clock.instant();
        String place = place(name, address);
        if (places.knows(place, now)) {
            return ofPlaces.add(place, now);
        }
        ofAddresses.add(address, now);
        return ofUsers.add(key(name), now);
    }

    /** Remembers where somebody came in from; tells whether that is news: from there for the first time, or after eight hours. */
    synchronized boolean cameIn(String name, String address) {
        return places.visited(place(name, address), clock.instant(), PAUSE);
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && other.get().compareTo(one.get()) > 0
                ? other
                : one.or(() -> other);
    }

    private static String place(String name, String address) {
        return address + ' ' + key(name);
    }

    private static String key(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + '…';
    }
}
