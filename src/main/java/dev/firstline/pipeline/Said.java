package dev.firstline.pipeline;

import dev.firstline.facts.Fact;
import dev.firstline.facts.FactKey;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Template;
import dev.firstline.understand.Airports;
import dev.firstline.understand.Entity;
import dev.firstline.understand.EntityKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an author said of the thing they ask about.
 *
 * @param entities what this mention names
 * @param before   what earlier mentions of the same question named, as placeholder values; of a row found by what was said of it,
 *     {@code to city} and {@code from city}
 */
record Said(List<Entity> entities, Map<String, String> before) {
    Said {
        entities = List.copyOf(entities);
        before = Map.copyOf(before);
    }

    /** Placeholder values of all that was named; what is named now stands before what was named earlier. */
    Map<String, String> told(LocalDate today) {
        Map<String, String> told = new HashMap<>(before);
        told.putAll(Known.named(entities, today));
        told.putAll(directions());
        return told;
    }

    /** And a day: the one that was named, or today. */
    Map<String, String> values(LocalDate today) {
        Map<String, String> values = new HashMap<>(Map.of("date", today.toString()));
        values.putAll(told(today));
        return values;
    }

    /** The same about a feed: who names another place or time means another row than the one found before. */
    Said about(FeedSchema feed) {
        if (feed.findBy().isEmpty() || entities.stream().noneMatch(Said::tellsApart)) {
            return this;
        }
        Map<String, String> kept = new HashMap<>(before);
        new Template(feed.key())
                .placeholders().stream().filter(part -> !part.equals("date")).forEach(kept::remove);
        return new Said(entities, kept);
    }

    private static boolean tellsApart(Entity entity) {
        return entity.kind() == EntityKind.CITY
                || entity.kind() == EntityKind.AIRPORT
                || entity.kind() == EntityKind.TIME;
    }

    /** Field of the feed → the value a row must have; times and days are looked at row by row. */
    Map<String, String> words(FeedSchema feed) {
        Map<String, String> told = told(LocalDate.EPOCH);
        Map<String, String> words = new HashMap<>();
        feed.findBy().forEach((field, by) -> {
            if (!by.equals("time") && told.containsKey(by)) {
                words.put(field, told.get(by));
            }
        });
        return words;
    }

    /** {@code to city} and {@code from city}; an airport counts as its city, and a place without a word before it as where it goes. */
    private Map<String, String> directions() {
        Map<String, String> directions = new HashMap<>();
        for (Entity entity : entities) {
            String city = entity.kind() == EntityKind.AIRPORT
                    ? Airports.cityOf(entity.value())
                    : entity.kind() == EntityKind.CITY ? entity.value() : null;
            if (city != null) {
                directions.putIfAbsent(entity.heading() == Entity.Heading.FROM ? "from city" : "to city", city);
            }
        }
        return directions;
    }

    /** Whether a row is of the day and about the time that was said; today where no day was. */
    boolean fits(FeedSchema feed, Fact row, LocalDate today) {
        Map<String, String> values = values(today);
        String day = FactKey.named(feed, row).get("date");
        if (day != null && !day.equals(values.get("date"))) {
            return false;
        }
        String field = feed.timeField();
        String at = field == null ? null : row.values().get(field);
        String time = values.get("time");
        return time == null || at == null || DayTimes.about(time, LocalTime.parse(at));
    }
}
