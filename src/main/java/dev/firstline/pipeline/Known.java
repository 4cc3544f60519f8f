package dev.firstline.pipeline;

import dev.firstline.understand.Entity;
import dev.firstline.understand.EntityKind;
import dev.firstline.understand.Understanding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
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
                known.putIfAbsent(entity.label(), entity.value());
            }
        }
        return known;
    }

    /** The value forms are those of {@link EntityKind#DATE}; a weekday is the next one, today included. */
    private static LocalDate date(String value, LocalDate today) {
        return switch (value) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "yesterday" -> today.minusDays(1);
            default -> weekday(value, today).orElseGet(() -> written(value, today));
        };
    }

    private static LocalDate written(String value, LocalDate today) {
        if (value.startsWith("P")) {
            return today.plus(Period.parse(value));
        }
        if (value.startsWith("---")) {
            return ofMonth(Integer.parseInt(value.substring(3)), today);
        }
        return value.startsWith("--") ? MonthDay.parse(value).atYear(today.getYear()) : LocalDate.parse(value);
    }

    /** The next day of that number, today included, in a month that has it. */
    private static LocalDate ofMonth(int day, LocalDate today) {
        return today.datesUntil(today.plusMonths(3))
                .filter(date -> date.getDayOfMonth() == day)
                .findFirst()
                .orElse(today);
    }

    /** Next Friday is the one of next week, a week being Monday to Sunday; last Friday is the latest before today. */
    private static Optional<LocalDate> weekday(String value, LocalDate today) {
        String name = value.replaceFirst("^(next|last)-", "");
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(day -> {
                    if (value.startsWith("next-")) {
                        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                .with(TemporalAdjusters.nextOrSame(day));
                    }
                    return value.startsWith("last-")
                            ? today.with(TemporalAdjusters.previous(day))
                            : today.with(TemporalAdjusters.nextOrSame(day));
                });
    }
}
