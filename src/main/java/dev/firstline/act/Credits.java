package dev.firstline.act;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether X still takes calls that cost: at no credits, at a spending limit or at a cap it blocks every one of them until somebody
 * pays. Then one call every five minutes tries whether it does again. Reads have a cap of their own, so the two are apart.
 * Thread-safe.
 */
@ApplicationScoped
public class Credits {
    /** What is paid for. */
    public enum Use {
        READS,
        WRITES;

        /** The alarm's name. */
        String alarm() {
            return "credits-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a delivery waits. */
    static final String REASON = "credits-exhausted";

    private static final Duration TRY_EVERY = Duration.ofMinutes(5);
    /** The one that tries is answered by then. */
    private static final Duration TRY_TAKES = Duration.ofSeconds(30);

    private final XAlarms alarms;
    private final EventLog log;
    private final Clock clock;
    private final Map<Use, Instant> closedUntil = new EnumMap<>(Use.class);
    private final Set<Use> knownToWork = EnumSet.noneOf(Use.class);

    Credits(XAlarms alarms, EventLog log, Clock clock) {
        this.alarms = alarms;
        this.log = log;
        this.clock = clock;
    }

    /** Empty when the caller may call, else when to ask again. When it is time to try, one caller may and the others wait. */
    public synchronized Optional<Instant> admit(Use use) {
        Instant now = clock.instant();
        Optional<Instant> closed = closedUntil(use);
        if (closed.isEmpty() && closedUntil.containsKey(use)) {
            closedUntil.put(use, now.plus(TRY_TAKES));
        }
        return closed;
    }

    /** Until when nobody may call, if so. */
    synchronized Optional<Instant> closedUntil(Use use) {
        return Optional.ofNullable(closedUntil.get(use)).filter(until -> until.isAfter(clock.instant()));
    }

    /** X said that nothing more can be bought; when to try again. */
    @Transactional
    public Instant exhausted(Use use) {
        Instant now = clock.instant();
        Instant next = now.plus(TRY_EVERY);
        synchronized (this) {
            closedUntil.put(use, next);
            knownToWork.remove(use);
        }
        if (alarms.raise(use.alarm(), now)) {
            Log.errorf(
                    "X takes no more calls that cost, top up the account or raise its limit: blocked=%s", use.alarm());
            log.append(Event.of(EventKind.X_CREDITS_EXHAUSTED, now, "system").detail(use.alarm()));
        }
        return next;
    }

    /** A call that costs was answered as wished. */
    @Transactional
    public void available(Use use) {
        synchronized (this) {
            closedUntil.remove(use);
            if (!knownToWork.add(use)) {
                return;
            }
        }
        if (alarms.clear(use.alarm())) {
            log.append(Event.of(EventKind.X_CREDITS_BACK, clock.instant(), "system")
                    .detail(use.alarm()));
        }
    }
}
