package dev.firstline.understand;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day; without am or pm as written. */
final class ClockReader {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?h?(?:ish)?\\s*([ap]?)[.m]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOKEN = Pattern.compile("(\\w+) ?-? ?(?:(past|to) ?-? ?)?(\\w+)");
    private static final Pattern O_CLOCK = Pattern.compile("(\\w+) o'?clock");
    private static final Set<String> NO_NIGHT =
            Set.of("a", "per", "one", "each", "another", "first", "opening", "every");

    private ClockReader() {}

    static Optional<String> clock(Written written) {
        Matcher form = CLOCK.matcher(written.text());
        boolean lasts = AwayReader.LASTS.contains(written.after());
        if (!form.matches() || lasts) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        String half = form.group(3).toLowerCase(Locale.ROOT);
        boolean fits = half.isEmpty() || hour >= 1 && hour <= 12;
        return fits ? time(half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0), minute) : Optional.empty();
    }

    /** {@code half past six}, {@code quarter to 7}, {@code half six} (which is half past), {@code six o'clock}. */
    static Optional<String> spoken(Written written) {
        Matcher sharp = O_CLOCK.matcher(written.lower());
        if (sharp.matches()) {
            return time(Counts.of(sharp.group(1)).orElse(-1), 0);
        }
        Matcher form = SPOKEN.matcher(written.lower());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean to = "to".equals(form.group(2));
        int minutes = switch (form.group(1)) {
            case "half" -> 30;
            case "quarter" -> 15;
            // "5 to 6 people" and "ten to one" are no times more often than they are.
            default -> to ? -1 : Counts.of(form.group(1)).orElse(-1);
        };
        int hour = Counts.of(form.group(3)).orElse(-1);
        if (minutes < 0 || hour < 1 || to && minutes == 30) {
            return Optional.empty();
        }
        return to ? time(hour == 1 ? 12 : hour - 1, 60 - minutes) : time(hour, minutes);
    }

    /** {@code good morning} greets, and {@code a night} or {@code all night} is how long, not when. */
    static Optional<String> part(Written written) {
        boolean no = Set.of("good", "all", "whole", "entire").contains(written.before())
                || written.lower().equals("night") && NO_NIGHT.contains(written.before());
        if (no) {
            return Optional.empty();
        }
        return Optional.of(
                switch (written.lower()) {
                    case "noon", "midday" -> "12:00";
                    case "midnight" -> "00:00";
                    case "tonight", "tonite", "2nite" -> "night";
                    case "arvo" -> "afternoon";
                    default -> written.lower();
                });
    }

    private static Optional<String> time(int hour, int minute) {
        boolean fits = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
        return fits ? Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute)) : Optional.empty();
    }
}
