package dev.firstline.decide;

import dev.firstline.facts.Fact;
import dev.firstline.intent.Template;
import dev.firstline.intent.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

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

    /** The fact's fields and {@code {as_of}}, in the brand's time. */
    static Map<String, String> fact(Fact fact, ZoneId zone) {
        Map<String, String> values = new HashMap<>(fact.values());
        values.put("as_of", clock(fact.asOf(), zone));
        return values;
    }

    private static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
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
