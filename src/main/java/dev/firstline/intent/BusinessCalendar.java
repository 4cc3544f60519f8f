package dev.firstline.intent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When people answer.
 *
 * @param zone  the zone of the hours
 * @param hours blocks, any number a day; none means never
 */
public record BusinessCalendar(ZoneId zone, List<OpeningHours> hours) {
    private static final int DAYS_AHEAD = 14;

    public BusinessCalendar {
        hours = List.copyOf(hours);
    }

    public static BusinessCalendar of(Brand brand) {
        return new BusinessCalendar(brand.timeZone(), brand.hours());
    }

    /** Whether people are there at this moment. */
    public boolean openAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return hours.stream()
                .anyMatch(block -> block.days().contains(local.getDayOfWeek())
                        && !local.toLocalTime().isBefore(block.from())
                        && (local.toLocalTime().isBefore(block.until())
                                || block.until().equals(LocalTime.MAX)));
    }

    /** The next moment from which people are there; the moment itself when they are. Empty if that is over two weeks away. */
    public Optional<Instant> opensFrom(Instant moment) {
        if (openAt(moment)) {
            return Optional.of(moment);
        }
        LocalDate today = moment.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> hours.stream()
                        .filter(block -> block.days().contains(day.getDayOfWeek()))
                        .map(block -> day.atTime(block.from()).atZone(zone).toInstant()))
                .filter(opening -> opening.isAfter(moment))
                .min(Comparator.naturalOrder());
    }

    /** When a promise made now is due: counted from the next opening. Where people never open, from now. */
    public Instant due(Instant now, Duration promise) {
        return opensFrom(now).orElse(now).plus(promise);
    }
}
