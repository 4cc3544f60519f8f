package dev.firstline.intent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people answer.
 *
 * @param zone  the zone of the hours
 * @param hours blocks, any number a day; none means never
 * @param holidays days on which these blocks hold in place of the usual ones; none means closed
 */
public record BusinessCalendar(ZoneId zone, List<OpeningHours> hours, Map<LocalDate, List<OpeningHours>> holidays) {
    private static final int DAYS_AHEAD = 14;

    public BusinessCalendar {
        hours = List.copyOf(hours);
        holidays = Map.copyOf(holidays);
    }

    public static BusinessCalendar of(Brand brand) {
        return new BusinessCalendar(brand.timeZone(), brand.hours(), brand.holidays());
    }

    /** Whether people are there at this moment. */
    public boolean openAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return on(local.toLocalDate())
                .anyMatch(block -> !local.toLocalTime().isBefore(block.from())
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
                .flatMap(day -> on(day).map(
                                block -> day.atTime(block.from()).atZone(zone).toInstant()))
                .filter(opening -> opening.isAfter(moment))
                .min(Comparator.naturalOrder());
    }

    private Stream<OpeningHours> on(LocalDate day) {
        List<OpeningHours> other = holidays.get(day);
        return other == null
                ? hours.stream().filter(block -> block.days().contains(day.getDayOfWeek()))
                : other.stream();
    }

    /** When a promise made now is due: counted from the next opening. Where people never open, from now. */
    public Instant due(Instant now, Duration promise) {
        return opensFrom(now).orElse(now).plus(promise);
    }
}
