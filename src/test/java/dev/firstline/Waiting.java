package dev.firstline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do, never for ever. */
public final class Waiting {
    private static final long POLL_MILLIS = 50;

    private Waiting() {}

    /** Returns when the condition holds; fails when it does not within the limit. */
    public static void until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit);
            }
            pause(Duration.ofMillis(POLL_MILLIS));
        }
    }

    /** Lets time pass, for a kill at a moment of its own or a steady rate. */
    public static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
