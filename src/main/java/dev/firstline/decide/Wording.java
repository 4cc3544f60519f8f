package dev.firstline.decide;

import dev.firstline.facts.Fact;
import dev.firstline.facts.FactKey;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Template;
import dev.firstline.intent.TimeWords;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts times into words. */
final class Wording {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Wording() {}

    /** {@code {wait}} or {@code {back}}, whichever holds. */
    static Map<String, String> waiting(Waiting waiting, int priority, TimeWords words) {
        ZonedDateTime back = waiting.back();
        return back == null
                ? Map.of("wait", within(waiting.within().getOrDefault(priority, Duration.ofHours(1)), words))
                : Map.of("back", back(back, waiting.now(), words));
    }

    /** The fact's fields, and {@code {as_of}} in the local time of what the row is about. */
    static Map<String, String> fact(Fact fact, Intents intents) {
        Map<String, String> values = new HashMap<>(fact.values());
        values.put("as_of", CLOCK.format(fact.asOf().atZone(zone(fact, intents))));
        return values;
    }

    private static ZoneId zone(Fact fact, Intents intents) {
        FeedSchema feed = intents.feeds().get(fact.feed());
        return feed == null
                ? intents.brand().timeZone()
                : feed.zoneOf(fact.values(), intents.brand().timeZone());
    }

    /** {@code NL777 at 21:30 or NL783 at 18:45}: what the customer would have to name, and when it is. */
    static String options(List<Fact> facts, Intent intent, Intents intents) {
        FeedSchema feed = intents.feeds().get(facts.get(0).feed());
        String time = feed == null ? null : feed.timeField();
        List<String> options = facts.stream()
                .sorted(Comparator.comparing(
                        fact -> time == null ? "" : fact.values().getOrDefault(time, "")))
                .map(fact -> option(fact, intent, feed))
                .toList();
        String last = options.get(options.size() - 1);
        return String.join(", ", options.subList(0, options.size() - 1)) + " or " + last;
    }

    private static String option(Fact fact, Intent intent, @Nullable FeedSchema feed) {
        Map<String, String> named = feed == null ? Map.of() : FactKey.named(feed, fact);
        String name = named.getOrDefault(intent.needs().get(0), fact.key());
        String field = feed == null ? null : feed.timeField();
        String time = field == null ? null : fact.values().get(field);
        return time == null ? name : name + " at " + time;
    }

    /** {@code 5 minutes}, {@code an hour}, {@code 3 hours}; always rounded up, since it is a promise. */
    private static String within(Duration wait, TimeWords words) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        if (minutes < 60) {
            return minutes == 1 ? words.minute() : filled(words.minutes(), Map.of("n", Long.toString(minutes)));
        }
        long hours = (minutes + 59) / 60;
        return hours == 1 ? words.hour() : filled(words.hours(), Map.of("n", Long.toString(hours)));
    }

    /** {@code today at 14:00}, {@code tomorrow at 06:00}, {@code on Monday at 08:00}. */
    private static String back(ZonedDateTime back, ZonedDateTime now, TimeWords words) {
        String time = CLOCK.format(back);
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), back.toLocalDate());
        if (days <= 1) {
            return filled(days == 0 ? words.today() : words.tomorrow(), Map.of("time", time));
        }
        String day = back.getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale());
        return filled(words.weekday(), Map.of("day", day, "time", time));
    }

    private static String filled(String words, Map<String, String> values) {
        return new Template(words).fill(values);
    }
}
