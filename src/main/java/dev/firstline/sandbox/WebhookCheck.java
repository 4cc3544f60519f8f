package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Challenges registered webhooks, and takes those that fail out of service (docs.x.com, x-api/webhooks/introduction). */
final class WebhookCheck {
    /** So long after the last right answer a webhook may be out of reach: a day and four hours of grace. */
    static final Duration PATIENCE = Duration.ofHours(28);

    private final Webhooks webhooks;
    private final Challenge challenge;
    private final Clock clock;

    WebhookCheck(Webhooks webhooks, Challenge challenge, Clock clock) {
        this.webhooks = webhooks;
        this.challenge = challenge;
        this.clock = clock;
    }

    CompletionStage<Challenge.Result> check(SandboxWebhook webhook) {
        return challenge.ask(webhook.url()).thenApply(result -> {
            webhooks.change(webhook.id(), known -> judged(known, result));
            return result;
        });
    }

    /** Ends when every webhook has been challenged. */
    CompletionStage<Void> checkAll() {
        return CompletableFuture.allOf(webhooks.all().stream()
                .map(webhook -> check(webhook).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private SandboxWebhook judged(SandboxWebhook webhook, Challenge.Result result) {
        return switch (result) {
            case PASSED -> webhook.passed(clock.instant());
            case WRONG -> webhook.failed();
            case NONE -> clock.instant().isAfter(webhook.validatedAt().plus(PATIENCE)) ? webhook.failed() : webhook;
        };
    }
}
