package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** {@code /2/webhooks}: register, list, check again, remove. */
final class WebhookCalls {
    private static final String ONLY_FIELD = "webhook_config.fields";

    private final Webhooks webhooks;
    private final Subscriptions subscriptions;
    private final Challenge challenge;
    private final WebhookCheck check;

    WebhookCalls(Webhooks webhooks, Subscriptions subscriptions, Challenge challenge, WebhookCheck check) {
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.challenge = challenge;
        this.check = check;
    }

    /** Answers when the URL has answered the challenge. */
    CompletionStage<Answer> create(Call call) {
        call.parameters().only(Set.of());
        var json = Body.object(call.body());
        Body.only(json, "$", Set.of("url"));
        var url = WebhookUrl.require(Body.text(json, "url"));
        webhooks.admit(url);
        return challenge.ask(url).thenApply(result -> {
            requirePassed(result, url);
            var body = Json.object();
            body.set("data", view(webhooks.add(url)));
            return Answer.ok(body);
        });
    }

    Answer list(Call call) {
        call.parameters().only(Set.of(ONLY_FIELD));
        call.parameters().names(ONLY_FIELD, Set.of("created_at", "id", "url", "valid"));
        var all = webhooks.all();
        var body = Json.object();
        var data = body.putArray("data");
        all.forEach(webhook -> data.add(view(webhook)));
        body.putObject("meta").put("result_count", all.size());
        return Answer.ok(body);
    }

    /** Challenges it; one that passes gets events again. */
    CompletionStage<Answer> validate(Call call) {
        var webhook = existing(call);
        return check.check(webhook).thenApply(result -> {
            requirePassed(result, webhook.url());
            var body = Json.object();
            body.putObject("data").put("valid", true);
            return Answer.ok(body);
        });
    }

    /** What is subscribed for it goes with it. */
    Answer delete(Call call) {
        var webhook = existing(call);
        subscriptions.removeOf(webhook);
        webhooks.remove(webhook);
        var body = Json.object();
        body.putObject("data").put("deleted", true);
        return Answer.ok(body);
    }

    private SandboxWebhook existing(Call call) {
        call.parameters().only(Set.of());
        return webhooks.get(call.pathId())
                .orElseThrow(() -> XRefusal.webhook(
                        "WebhookIdInvalid", "webhook_id", call.id(), "There is no such webhook of this app."));
    }

    private static void requirePassed(Challenge.Result result, String url) {
        if (result != Challenge.Result.PASSED) {
            throw XRefusal.webhook(
                    "CrcValidationFailed",
                    "url",
                    url,
                    result == Challenge.Result.WRONG
                            ? "The URL answered the challenge wrongly."
                            : "The URL did not answer the challenge.");
        }
    }

    private static ObjectNode view(SandboxWebhook webhook) {
        return Json.object()
                .put("created_at", XTime.of(webhook.createdAt()))
                .put("id", PostView.text(webhook.id()))
                .put("url", webhook.url())
                .put("valid", webhook.valid());
    }
}
