package dev.firstline.pipeline;

import dev.firstline.cases.CaseList;
import dev.firstline.decide.Waiting;
import dev.firstline.intent.Brand;
import dev.firstline.intent.BusinessCalendar;
import dev.firstline.intent.CurrentIntents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a person will answer: what the brand promises, or what it takes at present where that is longer. */
@ApplicationScoped
class WaitingTimes {
    private static final Duration LATELY = Duration.ofHours(1);

    /** How long a look at the cases holds: the figure is an hour's median, and each mention asks for it. */
    private static final Duration HOLDS_FOR = Duration.ofSeconds(10);

    private final CaseList cases;
    private final CurrentIntents intents;
    private final Clock clock;
    private volatile @Nullable Looked looked;

    /** What people took lately, and when that was looked up. */
    private record Looked(Instant at, Map<Integer, Duration> byPriority) {}

    WaitingTimes(CaseList cases, CurrentIntents intents, Clock clock) {
        this.cases = cases;
        this.intents = intents;
        this.clock = clock;
    }

    Waiting now() {
        Instant now = clock.instant();
        Brand brand = intents.now().brand();
        ZoneId zone = brand.timeZone();
        BusinessCalendar calendar = BusinessCalendar.of(brand);
        Optional<Instant> opens = calendar.opensFrom(now);
        boolean closed = !calendar.openAt(now);
        ZonedDateTime back = closed ? opens.map(moment -> moment.atZone(zone)).orElse(null) : null;
        return new Waiting(now.atZone(zone), byPriority(now), back);
    }

    private Map<Integer, Duration> byPriority(Instant now) {
        Looked known = looked;
        if (known == null || known.at().plus(HOLDS_FOR).isBefore(now)) {
            known = new Looked(now, look(now));
            looked = known;
        }
        return known.byPriority();
    }

    private Map<Integer, Duration> look(Instant now) {
        Map<Integer, Duration> waits = new HashMap<>();
        intents.now().brand().promises().forEach((priority, promise) -> {
            Duration typical = cases.typicalWait(priority, now.minus(LATELY)).orElse(promise);
            waits.put(priority, typical.compareTo(promise) > 0 ? typical : promise);
        });
        return waits;
    }
}
