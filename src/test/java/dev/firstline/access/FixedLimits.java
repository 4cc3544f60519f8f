package dev.firstline.access;

import java.time.Duration;

/** Small limits: 3 failures of a user, 5 of an address, within 10 minutes. */
record FixedLimits() implements AccessConfig {
    @Override
    public int failuresOfUser() {
        return 3;
    }

    @Override
    public int failuresOfAddress() {
        return 5;
    }

    @Override
    public Duration lockoutWindow() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int callsPerSecond() {
        return 1;
    }

    @Override
    public int burst() {
        return 1;
    }
}
