package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The posts that a post refers to: its kind of reference ({@code replied_to, quoted, retweeted}) to the id. */
record References(Map<String, String> byType) {
    static References of(JsonNode post) {
        Map<String, String> byType = new LinkedHashMap<>();
        for (JsonNode reference : Fields.array(post, "referenced_tweets", "referenced_posts")) {
            Optional<String> type = Fields.text(reference, "type");
            Optional<String> id = Fields.id(reference, "id");
            if (type.isPresent() && id.isPresent()) {
                byType.put(type.get(), id.get());
            }
        }
        return new References(Map.copyOf(byType));
    }

    Optional<String> repliedTo() {
        return Optional.ofNullable(byType.get("replied_to"));
    }

    Optional<String> quoted() {
        return Optional.ofNullable(byType.get("quoted"));
    }

    boolean retweet() {
        return byType.containsKey("retweeted") || byType.containsKey("reposted");
    }
}
