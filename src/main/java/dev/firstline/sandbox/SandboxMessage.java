package dev.firstline.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A direct message; the conversation is named by both user ids, the smaller first.
 *
 * @param text      empty where encrypted
 * @param encrypted X Chat: told of by the event {@code chat.received}, in no answer of the direct message calls
 * @param key       chosen by whoever sent it through the control API, makes a second try harmless
 */
record SandboxMessage(
        long id,
        long sender,
        long recipient,
        String text,
        boolean encrypted,
        Instant createdAt,
        @Nullable String key) implements LedgerLine {
    static String conversation(long one, long other) {
        return Math.min(one, other) + "-" + Math.max(one, other);
    }
}
