package dev.firstline.understand;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads days and times of day as people write them; the words themselves stay relative, for this package knows no clock. */
final class DateReader {
    private static final Pattern TODAY = Pattern.compile("todays?|2day|tonight|tonite|2nite");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(?:20)?(\\d{2}))?");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap]?)[.m]*", Pattern.CASE_INSENSITIVE);

    /** {@code 1/2} is the first of two posts far more often than a day. */
    private static final int MOST_PARTS = 4;

    private final boolean monthFirst;

    /** Whether {@code 3/4} is the fourth of March follows from where the brand is. */
    DateReader(ZoneId zone) {
        monthFirst = zone.getId().startsWith("America/") || zone.getId().startsWith("US/");
    }

    /** Today, tomorrow and yesterday in their many spellings. */
    Optional<String> dayWord(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.contains(" ")) {
            return switch (word.replaceAll("\\s+", " ")) {
                case "this morning", "this afternoon", "this evening", "right now" -> Optional.of("today");
                case "last night" -> Optional.of("yesterday");
                default -> Optional.empty();
            };
        }
        if (word.startsWith("y")) {
            return Optional.of("yesterday");
        }
        return Optional.of(TODAY.matcher(word).matches() ? "today" : "tomorrow");
    }

    Optional<String> weekday(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .filter(day -> day.startsWith(word.substring(0, 3)))
                .findFirst();
    }

    /** {@code 21 Nov}, {@code Nov 21st, 2026}: whichever word starts with a letter is the month. */
    Optional<String> named(String text) {
        int day = 0;
        Month month = null;
        int year = 0;
        for (String word : text.split("[\\s,]+")) {
            String digits = word.replaceAll("(?i)(st|nd|rd|th)$", "");
            if (digits.matches("\\d{4}")) {
                year = Integer.parseInt(digits);
            } else if (digits.matches("\\d{1,2}")) {
                day = Integer.parseInt(digits);
            } else if (month == null && !word.equals("of") && !word.equals("the")) {
                month = month(word);
            }
        }
        return month == null ? Optional.empty() : date(year, month.getValue(), day);
    }

    Optional<String> numeric(String text) {
        Matcher form = NUMERIC.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(form.group(1));
        int second = Integer.parseInt(form.group(2));
        int year = form.group(3) == null ? 0 : 2000 + Integer.parseInt(form.group(3));
        if (year == 0 && Math.max(first, second) <= MOST_PARTS) {
            return Optional.empty();
        }
        boolean swap = monthFirst ? first <= 12 : second > 12;
        return swap ? date(year, first, second) : date(year, second, first);
    }

    Optional<String> iso(String text) {
        return date(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    Optional<String> clock(String text) {
        Matcher form = CLOCK.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        String half = form.group(3).toLowerCase(Locale.ROOT);
        boolean fits = half.isEmpty() ? hour < 24 : hour >= 1 && hour <= 12;
        if (!fits || minute > 59) {
            return Optional.empty();
        }
        int shifted = half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        return Optional.of(String.format(Locale.ROOT, "%02d:%02d", shifted, minute));
    }

    Optional<String> part(String text) {
        return Optional.of(
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "noon", "midday" -> "12:00";
                    case "midnight" -> "00:00";
                    case "tonight", "tonite", "2nite" -> "night";
                    default -> text.toLowerCase(Locale.ROOT);
                });
    }

    private static Month month(String word) {
        String start = word.toUpperCase(Locale.ROOT).substring(0, Math.min(3, word.length()));
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a month: " + word));
    }

    private static Optional<String> date(int year, int month, int day) {
        try {
            return Optional.of(
                    year == 0
                            ? MonthDay.of(month, day).toString()
                            : LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
