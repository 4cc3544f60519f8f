package dev.firstline.pipeline;

import dev.firstline.cases.CaseList;
import dev.firstline.decide.Waiting;
import dev.firstline.intent.BusinessCalendar;
import dev.firstline.intent.Intents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When a person will answer: what the brand promises, or what it takes at present where that is longer. */
@ApplicationScoped
class WaitingTimes {
    private static final Duration LATELY = Duration.ofHours(1);

    private final CaseList cases;
    private final Intents intents;
    private final Clock clock;

    WaitingTimes(CaseList cases, Intents intents, Clock clock) {
        this.cases = cases;
        this.intents = intents;
        this.clock = clock;
    }

    Waiting now() {
        Instant now = clock.instant();
        ZoneId zone = intents.brand().timeZone();
        BusinessCalendar calendar = BusinessCalendar.of(intents.brand());
        Optional<Instant> opens = calendar.opensFrom(now);
        boolean closed = !calendar.openAt(now);
        ZonedDateTime back = closed ? opens.map(moment -> moment.atZone(zone)).orElse(null) : null;
        return new Waiting(now.atZone(zone), byPriority(now), back);
    }

    private Map<Integer, Duration> byPriority(Instant now) {
        Map<Integer, Duration> waits = new HashMap<>();
        intents.brand().promises().forEach((priority, promise) -> {
            Duration typical = cases.typicalWait(priority, now.minus(LATELY)).orElse(promise);
            waits.put(priority, typical.compareTo(promise) > 0 ? typical : promise);
        });
        return waits;
    }
}
