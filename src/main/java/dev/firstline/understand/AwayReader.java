package dev.firstline.understand;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how far away something is: {@code in 2 hours}, {@code in half an hour}, {@code 3 days ago}, {@code a week from now}. */
final class AwayReader {
    private static final Pattern FORM = Pattern.compile(
            "(?:in (?:about |around |like )?)?(half )?(\\d{1,2}|[a-z]+) ?(min|h|day|week|wk|month)\\w*(?: (ago)| from \\w+)?");

    /** {@code in two hours of queueing}, {@code in 40 minutes late}: how long, not when. */
    static final Set<String> LASTS = Set.of("of", "late", "delay", "delayed", "early", "long");

    private AwayReader() {}

    /** An ISO period or duration; negative when it is past. */
    static Optional<String> read(Written written) {
        Matcher form = FORM.matcher(written.lower());
        if (!form.matches() || LASTS.contains(written.after())) {
            return Optional.empty();
        }
        OptionalInt count = Counts.of(form.group(2));
        if (count.isEmpty()) {
            return Optional.empty();
        }
        int signed = form.group(4) == null ? count.getAsInt() : -count.getAsInt();
        boolean half = form.group(1) != null;
        return switch (form.group(3)) {
            case "min" -> Optional.of(Duration.ofMinutes(signed).toString());
            case "h" -> Optional.of((half ? Duration.ofMinutes(30L * signed) : Duration.ofHours(signed)).toString());
            case "day" -> Optional.of(Period.ofDays(signed).toString());
            case "month" -> Optional.of(Period.ofMonths(signed).toString());
            default -> Optional.of(Period.ofDays(7 * signed).toString());
        };
    }
}
