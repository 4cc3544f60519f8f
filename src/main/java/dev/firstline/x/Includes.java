package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a page carries beside its posts. Entries that cannot be read are left out; the posts that need them cope.
 *
 * @param usernames   handle by user id
 * @param postAuthors author's id by id of a post referred to
 */
record Includes(Map<String, String> usernames, Map<String, String> postAuthors) {
    static Includes of(JsonNode page) {
        JsonNode includes = page.path("includes");
        Map<String, String> authors = pairs(Fields.any(includes, "tweets", "posts"), "author_id");
        return new Includes(pairs(includes.path("users"), "username"), authors);
    }

    private static Map<String, String> pairs(JsonNode objects, String valueField) {
        Map<String, String> pairs = new HashMap<>();
        for (JsonNode object : objects) {
            JsonNode id = object.path("id");
            JsonNode value = object.path(valueField);
            if (id.isValueNode()
                    && value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isBlank()) {
                pairs.put(id.asText(), value.asText());
            }
        }
        return Map.copyOf(pairs);
    }

    /** A handle; the id itself where X left the user out. */
    String usernameOf(String userId) {
        return usernames.getOrDefault(userId, userId);
    }

    Optional<String> authorOf(String postId) {
        return Optional.ofNullable(postAuthors.get(postId));
    }
}
