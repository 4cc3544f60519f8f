package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts what calls to X cost. X charges a resource once in a UTC day, which it calls a soft guarantee: so does this, for as many
 * resources as it remembers; after a restart it counts those of the day again. Thread-safe.
 */
@ApplicationScoped
class Costs {
    private static final int REMEMBERED = 50_000;

    /** A price on a UTC day. */
    record Line(LocalDate day, Price price) {}

    private final Clock clock;
    private final Map<Price, Set<String>> charged = new EnumMap<>(Price.class);
    private final Map<Line, Long> counted = new HashMap<>();
    private LocalDate today = LocalDate.EPOCH;

    Costs(Clock clock) {
        this.clock = clock;
    }

    /** Counts what an answer brought: the objects under {@code data}. What comes along as includes X's price list does not name. */
    void read(Price price, XAnswer answer) {
        JsonNode data = answer.body().path("data");
        if (answer.ok()) {
            (data.isObject() ? Collections.singleton(data) : data)
                    .forEach(each -> charge(price, each.path("id").asText()));
        }
    }

    /** Counts what was made, each call by itself. */
    void made(Price price, XAnswer answer) {
        if (answer.ok()) {
            charge(price, "");
        }
    }

    /** Counts a resource unless it was charged today; one without an id always. */
    synchronized void charge(Price price, String id) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!day.equals(today)) {
            charged.clear();
            today = day;
        }
        if (id.isEmpty() || charged.computeIfAbsent(price, Costs::lately).add(id)) {
            counted.merge(new Line(day, price), 1L, Long::sum);
        }
    }

    private static Set<String> lately(Price price) {
        return Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** What was counted since the last call. */
    synchronized Map<Line, Long> drain() {
        Map<Line, Long> drained = Map.copyOf(counted);
        counted.clear();
        return drained;
    }

    /** What could not be written comes back. */
    synchronized void putBack(Map<Line, Long> drained) {
        drained.forEach((line, count) -> counted.merge(line, count, Long::sum));
    }
}
