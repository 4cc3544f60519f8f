package dev.firstline.intent;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A block of business hours; a day may have several.
 *
 * @param days  the days it holds on
 * @param from  inclusive
 * @param until exclusive; {@code 24:00} is written as {@link LocalTime#MAX}
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    public OpeningHours {
        days = Set.copyOf(days);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("hours must start before they end: " + from + " to " + until);
        }
    }
}
