package dev.firstline.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private final BusinessCalendar calendar = new BusinessCalendar(
            ZoneId.of("Europe/London"),
            List.of(
                    new OpeningHours(WEEKDAYS, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new OpeningHours(WEEKDAYS, LocalTime.of(13, 0), LocalTime.of(18, 0))),
            Map.of(
                    LocalDate.parse("2026-12-25"),
                    List.of(),
                    LocalDate.parse("2026-12-24"),
                    List.of(new OpeningHours(Set.of(DayOfWeek.THURSDAY), LocalTime.of(9, 0), LocalTime.of(11, 0)))));

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_block_starts_on_its_first_minute_and_ends_before_its_last() {
        assertThat(calendar.openAt(FRIDAY_NOON)).isFalse();
        assertThat(calendar.openAt(FRIDAY_NOON.minusSeconds(1))).isTrue();
        assertThat(calendar.openAt(FRIDAY_NOON.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void a_promise_made_over_lunch_counts_from_after_lunch() {
        assertThat(calendar.due(FRIDAY_NOON, Duration.ofMinutes(15))).isEqualTo("2026-11-20T13:15:00Z");
    }

    @Test
    void a_promise_made_on_friday_night_counts_from_monday() {
        assertThat(calendar.opensFrom(Instant.parse("2026-11-20T19:00:00Z")))
                .contains(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void the_hours_follow_summer_time() {
        assertThat(calendar.opensFrom(Instant.parse("2026-07-20T03:00:00Z")))
                .contains(Instant.parse("2026-07-20T07:00:00Z"));
    }

    @Test
    void a_holiday_has_its_own_hours_or_none() {
        assertThat(calendar.opensFrom(Instant.parse("2026-12-24T08:30:00Z")))
                .contains(Instant.parse("2026-12-24T09:00:00Z"));
        assertThat(calendar.opensFrom(Instant.parse("2026-12-24T11:00:00Z")))
                .contains(Instant.parse("2026-12-28T08:00:00Z"));
    }

    @Test
    void a_brand_without_hours_never_opens_and_counts_from_now() {
        BusinessCalendar never = new BusinessCalendar(ZoneId.of("UTC"), List.of(), Map.of());

        assertThat(never.opensFrom(FRIDAY_NOON)).isEmpty();
        assertThat(never.due(FRIDAY_NOON, Duration.ofMinutes(5))).isEqualTo(FRIDAY_NOON.plusSeconds(300));
    }

    @Test
    void open_around_the_clock_has_no_gap_at_midnight() {
        BusinessCalendar always = new BusinessCalendar(
                ZoneId.of("UTC"),
                List.of(new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX)),
                Map.of());

        assertThat(always.openAt(Instant.parse("2026-11-20T23:59:59.999999999Z")))
                .isTrue();
    }
}
