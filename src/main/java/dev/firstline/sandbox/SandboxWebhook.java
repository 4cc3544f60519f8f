package dev.firstline.sandbox;

import java.time.Instant;

/**
 * A registered webhook.
 *
 * @param valid       whether it gets events
 * @param validatedAt when it last answered a challenge rightly
 */
record SandboxWebhook(long id, String url, boolean valid, Instant createdAt, Instant validatedAt)
        implements LedgerLine {
    SandboxWebhook passed(Instant now) {
        return new SandboxWebhook(id, url, true, createdAt, now);
    }

    SandboxWebhook failed() {
        return new SandboxWebhook(id, url, false, createdAt, validatedAt);
    }
}
