package dev.firstline.x;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Body of {@code POST /2/activity/subscriptions}. */
record NewSubscription(
        @JsonProperty("event_type") String type,
        Filter filter,
        String tag,
        @JsonProperty("webhook_id") String webhook) {
    record Filter(@JsonProperty("user_id") String user) {}
}
