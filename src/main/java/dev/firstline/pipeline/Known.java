package dev.firstline.pipeline;

import dev.firstline.understand.Entity;
import dev.firstline.understand.EntityKind;
import dev.firstline.understand.Understanding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns what a mention names into placeholder values; a day becomes a date, and no day means today. */
final class Known {
    private Known() {}

    /** {@code flight}, {@code city}, … the first of each kind; {@code date} always. */
    static Map<String, String> of(Understanding understanding, LocalDate today) {
        Map<String, String> known = new HashMap<>();
        known.put("date", today.toString());
        boolean dated = false;
        for (Entity entity : understanding.entities()) {
            if (entity.kind() == EntityKind.DATE) {
                if (!dated) {
                    known.put("date", date(entity.value(), today).toString());
                    dated = true;
                }
            } else if (!entity.value().isBlank()) {
                known.putIfAbsent(entity.kind().label(), entity.value());
            }
        }
        return known;
    }

    /** The value forms are those of {@link EntityKind#DATE}; a weekday is the next one, today included. */
    private static LocalDate date(String value, LocalDate today) {
        switch (value) {
            case "today" -> {
                return today;
            }
            case "tomorrow" -> {
                return today.plusDays(1);
            }
            case "yesterday" -> {
                return today.minusDays(1);
            }
            default -> {
                return weekday(value)
                        .map(day -> today.with(TemporalAdjusters.nextOrSame(day)))
                        .orElseGet(() -> value.startsWith("--")
                                ? MonthDay.parse(value).atYear(today.getYear())
                                : LocalDate.parse(value));
            }
        }
    }

    private static Optional<DayOfWeek> weekday(String value) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }
}
