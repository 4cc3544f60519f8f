package dev.firstline.pipeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Turns the value of a day that a mention names into a date. */
final class DayWords {
    private DayWords() {}

    /** The value forms are those of {@link dev.firstline.understand.EntityKind#DATE}; a weekday is the next one, today included. */
    static LocalDate date(String value, LocalDate today) {
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
