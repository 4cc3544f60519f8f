package dev.firstline.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much is too much: failed logins and calls. */
@ConfigMapping(prefix = "firstline.access")
public interface AccessConfig {
    /** Failed logins with one name within the window, from places it never came in from, that close the name to such places. */
    @WithDefault("10")
    @Min(1)
    int failuresOfUser();

    /** Failed logins from one address within the window that close it to all whom it does not know. */
    @WithDefault("300")
    @Min(1)
    int failuresOfAddress();

    /** From the first failure on: for so long failures count, and so long at most somebody waits. */
    @WithDefault("15m")
    Duration lockoutWindow();

    /** Calls a second that one user may make in the long run. */
    @WithDefault("300")
    @Min(1)
    int callsPerSecond();

    /** Calls that one user may make at once after a pause. */
    @WithDefault("1000")
    @Min(1)
    int burst();
}
