package dev.firstline.decide;

import dev.firstline.facts.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Puts times into words. */
final class Wording {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Wording() {}

    /** {@code {wait}} or {@code {back}}, whichever holds. */
    static Map<String, String> waiting(Waiting waiting, int priority) {
        ZonedDateTime back = waiting.back();
        return back == null
                ? Map.of("wait", minutes(waiting.within().getOrDefault(priority, Duration.ofHours(1))))
                : Map.of("back", back(back, waiting.now()));
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
    private static String minutes(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        if (minutes < 60) {
            return minutes == 1 ? "a minute" : minutes + " minutes";
        }
        long hours = (minutes + 59) / 60;
        return hours == 1 ? "an hour" : hours + " hours";
    }

    /** {@code today at 14:00}, {@code tomorrow at 06:00}, {@code on Monday at 08:00}. */
    private static String back(ZonedDateTime back, ZonedDateTime now) {
        String at = " at " + CLOCK.format(back);
        if (back.toLocalDate().equals(now.toLocalDate())) {
            return "today" + at;
        }
        if (back.toLocalDate().equals(now.toLocalDate().plusDays(1))) {
            return "tomorrow" + at;
        }
        return "on " + back.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + at;
    }
}
