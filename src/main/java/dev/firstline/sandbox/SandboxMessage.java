package dev.firstline.sandbox;

import java.time.Instant;

/** A direct message; the conversation is named by both user ids, the smaller first. */
record SandboxMessage(long id, long sender, long recipient, String text, Instant createdAt) {
    static String conversation(long one, long other) {
        return Math.min(one, other) + "-" + Math.max(one, other);
    }
}
