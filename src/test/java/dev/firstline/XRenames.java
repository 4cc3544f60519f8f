package dev.firstline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * The names that X's document 2.167 changed and X itself did not: everything it writes and every page it publishes still says tweet.
 *
 * @param parameters query parameters
 * @param members    of answers
 */
record XRenames(Map<String, String> parameters, Map<String, String> members) {
    static final XRenames NONE = new XRenames(Map.of(), Map.of());
    static final XRenames TWEET_TO_POST = new XRenames(
            Map.of("tweet.fields", "post.fields", "expansions", "expansions"),
            Map.of(
                    "edit_history_tweet_ids", "edit_history_post_ids",
                    "referenced_tweets", "referenced_posts",
                    "note_tweet", "note_post",
                    "tweets", "posts",
                    "retweet_count", "repost_count",
                    "tweet_count", "post_count"));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    String parameter(String name) {
        return parameters.getOrDefault(name, name);
    }

    /** The values of such a parameter have changed with it, so they cannot be looked up. */
    boolean isRenamed(String newName) {
        return parameters.containsValue(newName);
    }

    JsonNode body(JsonNode node) {
        if (node.isArray()) {
            var array = MAPPER.createArrayNode();
            node.forEach(item -> array.add(body(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = MAPPER.createObjectNode();
        node.fields()
                .forEachRemaining(member ->
                        object.set(members.getOrDefault(member.getKey(), member.getKey()), body(member.getValue())));
        return object;
    }
}
