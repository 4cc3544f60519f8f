package dev.firstline.sandbox;

import java.time.Instant;

/**
 * An event for one subscription.
 *
 * @param uuid    the same whenever it is sent again, so that a receiver can tell
 * @param subject what happened: a post, a deletion or a message
 */
record Notice(long uuid, Subscription subscription, LedgerLine subject, Instant at) {
    EventType type() {
        return subscription.eventType();
    }
}
