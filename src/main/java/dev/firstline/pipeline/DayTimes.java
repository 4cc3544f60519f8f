package dev.firstline.pipeline;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/** Whether a row's time is the one an author means; the forms are those of {@link dev.firstline.understand.EntityKind#TIME}. */
final class DayTimes {
    private static final Duration NEAR = Duration.ofMinutes(20);
    private static final int HALF_A_DAY = 12;

    /** Parts of the day, generous at their edges. */
    private static final Map<String, LocalTime[]> PARTS = Map.of(
            "morning", new LocalTime[] {LocalTime.of(4, 0), LocalTime.of(12, 0)},
            "afternoon", new LocalTime[] {LocalTime.of(12, 0), LocalTime.of(18, 0)},
            "evening", new LocalTime[] {LocalTime.of(17, 0), LocalTime.MAX},
            "night", new LocalTime[] {LocalTime.of(18, 0), LocalTime.MAX});

    private DayTimes() {}

    /** A time in words ("half past six") may be morning or evening. */
    static boolean about(String said, LocalTime time) {
        LocalTime[] part = PARTS.get(said);
        if (part != null) {
            return !time.isBefore(part[0]) && !time.isAfter(part[1]);
        }
        if (!said.matches("\\d{2}:\\d{2}")) {
            return true; // "in two hours" tells too little of a timetable
        }
        LocalTime meant = LocalTime.parse(said);
        return near(meant, time) || meant.getHour() <= HALF_A_DAY && near(meant.plusHours(HALF_A_DAY), time);
    }

    private static boolean near(LocalTime meant, LocalTime time) {
        return Duration.between(meant, time).abs().compareTo(NEAR) <= 0;
    }
}
