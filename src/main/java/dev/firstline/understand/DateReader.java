package dev.firstline.understand;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads days as people write them; the words themselves stay relative, for this package knows no clock. */
final class DateReader {
    private static final Pattern TODAY = Pattern.compile("todays?|2day|tonight|tonite|2nite");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](?:20)?(\\d{2}))?");
    private static final Pattern DOUBTFUL_MONTH = Pattern.compile("\\b(may|march)\\b", Pattern.CASE_INSENSITIVE);

    /** {@code 1/2} is the first of two posts far more often than a day, {@code 7/10} a mark, {@code 24/7} always. */
    private static final int MOST_PARTS = 4;

    private static final Set<Integer> BEST_MARKS = Set.of(5, 10);
    private static final Set<String> BEFORE_A_DAY =
            Set.of("on", "for", "by", "until", "till", "til", "from", "since", "before", "after", "of", "in");
    private static final Set<String> AFTER_A_DAY = Set.of(
            "",
            ".",
            ",",
            "!",
            "?",
            "...",
            ";",
            ":",
            ")",
            "-",
            "at",
            "from",
            "to",
            "and",
            "for",
            "with",
            "in",
            "or",
            "but",
            "if",
            "please",
            "pls",
            "plz",
            "then",
            "via",
            "instead",
            "morning",
            "evening",
            "afternoon",
            "night");

    /** What these days are called is not when they are. */
    private static final Set<String> NAMED_DAYS = Set.of("black", "cyber", "good", "easter", "super", "tgi", "ash");

    private final boolean monthFirst;

    /** Whether {@code 3/4} is the fourth of March follows from where the brand is. */
    DateReader(ZoneId zone) {
        monthFirst = zone.getId().startsWith("America/") || zone.getId().startsWith("US/");
    }

    /** Today, tomorrow and yesterday in their many spellings. */
    Optional<String> dayWord(Written written) {
        String word = written.lower();
        if (word.contains(" ")) {
            return switch (word) {
                case "this morning", "this afternoon", "this arvo", "this evening", "right now" -> Optional.of("today");
                case "last night" -> Optional.of("yesterday");
                case "day after tomorrow" -> Optional.of("P2D");
                case "day before yesterday" -> Optional.of("P-2D");
                default -> Optional.empty();
            };
        }
        if (word.startsWith("y")) {
            return Optional.of("yesterday");
        }
        return Optional.of(TODAY.matcher(word).matches() ? "today" : "tomorrow");
    }

    /** {@code friday}, {@code next-friday}, {@code last-friday}; this Friday is Friday. */
    Optional<String> weekday(Written written) {
        if (NAMED_DAYS.contains(written.before())) {
            return Optional.empty();
        }
        String[] words = written.lower().split(" ");
        String day = words[words.length - 1];
        String which = words.length > 1 && (words[0].equals("next") || words[0].equals("last")) ? words[0] + "-" : "";
        return Stream.of(DayOfWeek.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .filter(each -> each.startsWith(day.substring(0, 3)))
                .map(each -> which + each)
                .findFirst();
    }

    /** {@code 21 Nov}, {@code Nov 21st, 2026}: whichever word starts with a letter is the month. */
    Optional<String> named(Written written) {
        if (!surelyAMonth(written)) {
            return Optional.empty();
        }
        int day = 0;
        Optional<Month> month = Optional.empty();
        int year = 0;
        for (String word : written.text().split("[\\s,]+")) {
            String digits = word.replaceAll("(?i)(st|nd|rd|th)$", "");
            if (digits.matches("\\d{4}")) {
                year = Integer.parseInt(digits);
            } else if (digits.matches("\\d{1,2}")) {
                day = Integer.parseInt(digits);
            } else if (month.isEmpty()) {
                month = month(word);
            }
        }
        return month.isEmpty() ? Optional.empty() : date(year, month.get().getValue(), day);
    }

    /** May and march are words too: they need a capital that says something, an ordinal, or a word that comes before days. */
    private static boolean surelyAMonth(Written written) {
        Matcher doubtful = DOUBTFUL_MONTH.matcher(written.text());
        if (!doubtful.find()) {
            return true;
        }
        boolean capital = Character.isUpperCase(doubtful.group().charAt(0)) && !written.shouting();
        return capital
                || written.text().matches("(?i).*\\d(st|nd|rd|th)\\b.*")
                || BEFORE_A_DAY.contains(written.before());
    }

    /** {@code the 21st}, unless it is the 21st of something. */
    Optional<String> ofMonth(Written written) {
        if (!AFTER_A_DAY.contains(written.after())) {
            return Optional.empty();
        }
        int day = Integer.parseInt(written.text().replaceAll("\\D", ""));
        return Optional.of(String.format(Locale.ROOT, "---%02d", day));
    }

    Optional<String> numeric(Written written) {
        Matcher form = NUMERIC.matcher(written.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(form.group(1));
        int second = Integer.parseInt(form.group(2));
        int year = form.group(3) == null ? 0 : 2000 + Integer.parseInt(form.group(3));
        if (year == 0 && !surelyADay(first, second, written)) {
            return Optional.empty();
        }
        boolean swap = monthFirst ? first <= 12 : second > 12;
        return swap ? date(year, first, second) : date(year, second, first);
    }

    private static boolean surelyADay(int first, int second, Written written) {
        boolean part = Math.max(first, second) <= MOST_PARTS;
        boolean mark = BEST_MARKS.contains(second) && first <= second;
        boolean always = first == 24 && second == 7;
        boolean announced =
                BEFORE_A_DAY.contains(written.before()) && !written.after().equals("of");
        return !always && (announced || !part && !mark);
    }

    Optional<String> iso(Written written) {
        String text = written.text();
        return date(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    private static Optional<Month> month(String word) {
        String start = word.toUpperCase(Locale.ROOT).substring(0, Math.min(3, word.length()));
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(start))
                .findFirst();
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
