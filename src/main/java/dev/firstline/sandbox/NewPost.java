package dev.firstline.sandbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /2/tweets}, read as strictly as X reads it.
 *
 * @param inReplyTo the id as given, not yet looked up
 */
record NewPost(String text, @Nullable String inReplyTo, Set<Long> excluded) {
    private static final Set<String> KNOWN = Set.of(
            "text",
            "reply",
            "reply_settings",
            "nullcast",
            "for_super_followers_only",
            "made_with_ai",
            "paid_partnership",
            "direct_message_deep_link");
    private static final Set<String> NOT_HERE =
            Set.of("quote_tweet_id", "poll", "media", "card_uri", "community_id", "geo", "edit_options");
    private static final Set<String> KNOWN_OF_REPLY =
            Set.of("in_reply_to_tweet_id", "exclude_reply_user_ids", "auto_populate_reply_metadata");

    static NewPost parse(String body) {
        var json = Body.object(body);
        json.fieldNames().forEachRemaining(name -> {
            if (NOT_HERE.contains(name)) {
                throw XRefusal.forbidden("The sandbox takes texts and replies only; `" + name + "` is not supported.");
            }
        });
        Body.only(json, "$", KNOWN);
        if (json.path("text").asText("").isBlank() || !json.path("text").isTextual()) {
            throw XRefusal.malformedBody("$.text: is missing but it is required");
        }
        var reply = json.path("reply");
        if (reply.isMissingNode()) {
            return new NewPost(json.path("text").textValue(), null, Set.of());
        }
        Body.only(reply, "$.reply", KNOWN_OF_REPLY);
        if (!reply.path("in_reply_to_tweet_id").asText("").matches("\\d{1,19}")
                || !reply.path("in_reply_to_tweet_id").isTextual()) {
            throw XRefusal.malformedBody(
                    "$.reply.in_reply_to_tweet_id: does not match the regex pattern ^[0-9]{1,19}$");
        }
        var excluded = new HashSet<Long>();
        reply.path("exclude_reply_user_ids")
                .forEach(id -> excluded.add(Parameters.id("reply.exclude_reply_user_ids", id.asText())));
        return new NewPost(
                json.path("text").textValue(),
                reply.path("in_reply_to_tweet_id").textValue(),
                excluded);
    }
}
