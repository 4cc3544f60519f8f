package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /2/activity/subscriptions}: subscribe, list, change, unsubscribe. Private events need the user's authorization, so the app's
 * bearer token alone is refused for them; the spec names both kinds of user token for it, and both are taken.
 */
final class SubscriptionCalls {
    /** Self-serve apps may have so many. */
    private static final int MOST = 1500;

    private static final int LONGEST_TAG = 200;
    private static final int MOST_IDS = 100;

    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final SandboxUser brand;

    SubscriptionCalls(Subscriptions subscriptions, Webhooks webhooks, SandboxUser brand) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.brand = brand;
    }

    Answer create(Call call) {
        call.parameters().only(Set.of());
        var json = Body.object(call.body());
        Body.only(json, "$", Set.of("event_type", "filter", "tag", "webhook_id"));
        var wire = Body.text(json, "event_type");
        var type = EventType.find(wire)
                .orElseThrow(() ->
                        XRefusal.malformedBody("$.event_type: does not have a value that this sandbox knows: " + wire));
        var user = filter(json.path("filter"));
        if (type.isPrivate() && !call.caller().isUser()) {
            throw XRefusal.forbidden("The event type " + wire + " is private: the user has to authorize the app.");
        }
        if (type.isPrivate() && user != brand.id()) {
            throw XRefusal.forbidden("The user of the filter has not authorized the app for " + wire + ".");
        }
        if (subscriptions.all().size() >= MOST) {
            throw XRefusal.forbidden("Subscription limit exceeded: " + MOST + " are the most.");
        }
        return one(subscriptions.add(type, user, tag(json), webhook(json)));
    }

    Answer list(Call call) {
        call.parameters().only(Set.of("max_results", "pagination_token"));
        call.parameters().number("max_results", 1, 1000, 1000);
        var all = subscriptions.all();
        var body = Json.object();
        var data = body.putArray("data");
        all.forEach(subscription -> data.add(view(subscription)));
        body.putObject("meta").put("result_count", all.size());
        return Answer.ok(body);
    }

    Answer change(Call call) {
        var json = Body.object(call.body());
        Body.only(json, "$", Set.of("tag", "webhook_id"));
        return one(subscriptions.change(existing(call), tag(json), webhook(json)));
    }

    Answer delete(Call call) {
        subscriptions.remove(existing(call));
        var body = Json.object();
        body.putObject("data").put("deleted", true);
        return counted(body);
    }

    /** By ids in the query; those unknown are told of, the others go. */
    Answer deleteThese(Call call) {
        call.parameters().only(Set.of("ids"));
        var ids = call.parameters().list("ids");
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw XRefusal.invalid("ids", String.join(",", ids), "The number of values is not between 1 and 100");
        }
        var body = Json.object();
        var data = body.putArray("data");
        var errors = Json.array();
        for (var id : ids) {
            subscriptions
                    .get(Parameters.id("ids", id))
                    .ifPresentOrElse(
                            known -> {
                                subscriptions.remove(known);
                                data.addObject().put("subscription_id", id).put("deleted", true);
                            },
                            () -> errors.addObject()
                                    .put("subscription_id", id)
                                    .put("reason", "NotFound")
                                    .put("message", "There is no such subscription."));
        }
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        return counted(body);
    }

    private Subscription existing(Call call) {
        call.parameters().only(Set.of());
        return subscriptions.get(call.pathId()).orElseThrow(() -> XRefusal.noSubscription(call.id()));
    }

    private long filter(JsonNode filter) {
        if (filter.isMissingNode()) {
            throw XRefusal.malformedBody("$.filter: is missing but it is required");
        }
        Body.only(filter, "$.filter", Set.of("user_id", "direction", "keyword"));
        return Body.id(filter, "user_id")
                .orElseThrow(() -> XRefusal.malformedBody("$.filter.user_id: is missing but it is required"));
    }

    private static @Nullable String tag(JsonNode json) {
        var tag = Body.optional(json, "tag").orElse(null);
        if (tag != null && (tag.isEmpty() || tag.length() > LONGEST_TAG)) {
            throw XRefusal.malformedBody("$.tag: must be 1 to 200 characters long");
        }
        return tag;
    }

    private @Nullable Long webhook(JsonNode json) {
        var id = Body.id(json, "webhook_id").orElse(null);
        if (id != null && webhooks.get(id).isEmpty()) {
            throw XRefusal.webhook(
                    "WebhookIdInvalid", "webhook_id", PostView.text(id), "There is no such webhook of this app.");
        }
        return id;
    }

    private Answer one(Subscription subscription) {
        var body = Json.object();
        body.putObject("data").set("subscription", view(subscription));
        return counted(body);
    }

    private Answer counted(ObjectNode body) {
        body.putObject("meta").put("total_subscriptions", subscriptions.all().size());
        return Answer.ok(body);
    }

    private static ObjectNode view(Subscription subscription) {
        var view = Json.object()
                .put("subscription_id", PostView.text(subscription.id()))
                .put("event_type", subscription.eventType().wire())
                .put("created_at", XTime.of(subscription.createdAt()))
                .put("updated_at", XTime.of(subscription.updatedAt()));
        view.putObject("filter").put("user_id", PostView.text(subscription.user()));
        if (subscription.tag() != null) {
            view.put("tag", subscription.tag());
        }
        if (subscription.webhook() != null) {
            view.put("webhook_id", PostView.text(subscription.webhook()));
        }
        return view;
    }
}
