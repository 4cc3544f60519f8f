package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;

/** Shows webhooks and what became of their events, and challenges them at once. */
final class WebhookControl {
    private final Webhooks webhooks;
    private final Subscriptions subscriptions;
    private final WebhookCheck check;
    private final DeliveryCounts counts;

    WebhookControl(Webhooks webhooks, Subscriptions subscriptions, WebhookCheck check, DeliveryCounts counts) {
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.check = check;
        this.counts = counts;
    }

    ArrayNode view() {
        var view = Json.array();
        for (var webhook : webhooks.all()) {
            var one = view.addObject()
                    .put("id", PostView.text(webhook.id()))
                    .put("url", webhook.url())
                    .put("valid", webhook.valid())
                    .put("validated_at", XTime.of(webhook.validatedAt()));
            var types = one.putArray("subscribed");
            subscriptions.all().stream()
                    .filter(subscription -> Long.valueOf(webhook.id()).equals(subscription.webhook()))
                    .forEach(subscription -> types.add(subscription.eventType().wire()));
        }
        return view;
    }

    ObjectNode deliveries() {
        return counts.view();
    }

    /** Answers when all have been challenged. */
    void check(RoutingContext context) {
        var home = context.vertx().getOrCreateContext();
        check.checkAll()
                .whenComplete((done, failed) -> home.runOnContext(ignored -> {
                    var body = Json.object();
                    body.set("webhooks", view());
                    Http.send(context, 200, body);
                }));
    }
}
