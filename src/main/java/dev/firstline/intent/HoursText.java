package dev.firstline.intent;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads business hours: days {@code mon-fri} or {@code sat}, spans {@code 08:00-12:00, 13:00-24:00}. */
final class HoursText {
    private HoursText() {}

    /** Sunday may come before Monday: {@code sat-mon} is three days. */
    static Set<DayOfWeek> days(String text) {
        String[] ends = text.toLowerCase(Locale.ROOT).split("-", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException(text);
        }
        DayOfWeek day = day(ends[0]);
        DayOfWeek last = day(ends[ends.length - 1]);
        var days = EnumSet.of(day);
        while (day != last) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    static List<OpeningHours> spans(Set<DayOfWeek> days, String text) {
        var spans = new ArrayList<OpeningHours>();
        for (String span : text.split(",", -1)) {
            String[] ends = span.strip().split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException(span);
            }
            spans.add(new OpeningHours(days, time(ends[0]), time(ends[1])));
        }
        return spans;
    }

    private static LocalTime time(String text) {
        return text.strip().equals("24:00") ? LocalTime.MAX : LocalTime.parse(text.strip());
    }

    private static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (text.strip().length() >= 3
                    && day.name().toLowerCase(Locale.ROOT).startsWith(text.strip())) {
                return day;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
