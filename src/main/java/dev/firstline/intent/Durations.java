package dev.firstline.intent;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 30s}, {@code 10m}, {@code 2h} and {@code 7d}. */
final class Durations {
    static final String WANTED = "a number with s, m, h or d, such as 10m";

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})([smhd])");

    private Durations() {}

    static Duration read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
