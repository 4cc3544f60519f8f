package dev.firstline.intent;

import java.util.Locale;

/**
 * How a language says how long and when, so that it fits into its {@code {wait}} and {@code {back}}.
 *
 * @param locale   names the days of the week
 * @param minute   one minute
 * @param minutes  with {@code {n}}
 * @param hour     one hour
 * @param hours    with {@code {n}}
 * @param today    with {@code {time}}, {@code HH:mm}
 * @param tomorrow with {@code {time}}
 * @param weekday  with {@code {day}} and {@code {time}}
 */
public record TimeWords(
        Locale locale,
        String minute,
        String minutes,
        String hour,
        String hours,
        String today,
        String tomorrow,
        String weekday) {
    /** What the English texts are written for. */
    public static final TimeWords ENGLISH = new TimeWords(
            Locale.ENGLISH,
            "a minute",
            "{n} minutes",
            "an hour",
            "{n} hours",
            "today at {time}",
            "tomorrow at {time}",
            "on {day} at {time}");
}
