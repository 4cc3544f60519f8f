package dev.firstline.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook hears of a user.
 *
 * @param user    the filtered user's id
 * @param webhook null where nothing is delivered: X streams such events, the sandbox does not
 */
record Subscription(
        long id,
        EventType eventType,
        long user,
        @Nullable String tag,
        @Nullable Long webhook,
        Instant createdAt,
        Instant updatedAt)
        implements LedgerLine {
    Subscription changed(@Nullable String newTag, @Nullable Long newWebhook, Instant now) {
        return new Subscription(
                id,
                eventType,
                user,
                newTag == null ? tag : newTag,
                newWebhook == null ? webhook : newWebhook,
                createdAt,
                now);
    }
}
