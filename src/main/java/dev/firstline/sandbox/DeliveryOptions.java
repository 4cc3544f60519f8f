package dev.firstline.sandbox;

import java.time.Duration;

/**
 * How events go to a webhook.
 *
 * @param timeout    how long a webhook may take; X says 10 seconds
 * @param firstPause before the first of three more tries; each further pause is five times as long
 * @param atOnce     how many events are on their way at a time
 * @param checkEvery how often a webhook is challenged; X says hourly in one place, every 30 minutes in another
 */
public record DeliveryOptions(Duration timeout, Duration firstPause, int atOnce, Duration checkEvery) {
    static final DeliveryOptions USUAL =
            new DeliveryOptions(Duration.ofSeconds(10), Duration.ofSeconds(1), 16, Duration.ofHours(1));

    public DeliveryOptions {
        if (timeout.isNegative() || timeout.isZero() || checkEvery.isNegative() || checkEvery.isZero() || atOnce < 1) {
            throw new IllegalArgumentException("timeout, checkEvery and atOnce must be above 0");
        }
    }

    DeliveryOptions checkingEvery(Duration changed) {
        return new DeliveryOptions(timeout, firstPause, atOnce, changed);
    }

    DeliveryOptions pausing(Duration changed) {
        return new DeliveryOptions(timeout, changed, atOnce, checkEvery);
    }
}
