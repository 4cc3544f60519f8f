package dev.firstline.decide;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a person will answer: within a while, or after the next opening.
 *
 * @param now    the brand's local time
 * @param within how long it takes at present, by priority 1 to 3
 * @param back   when people are back, if nobody is there now
 */
public record Waiting(
        ZonedDateTime now,
        Map<Integer, Duration> within,
        @Nullable ZonedDateTime back) {
    public Waiting {
        within = Map.copyOf(within);
    }
}
