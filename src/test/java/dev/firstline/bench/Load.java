package dev.firstline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.SandboxProcess;
import dev.firstline.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mentions at a steady rate, and how long their replies took. */
final class Load {
    /** Post ids carry the millisecond they were made in above these bits. */
    private static final int SNOWFLAKE_TIME_SHIFT = 22;

    private Load() {}

    /** Posts each text as another author's, so many a second. */
    static void post(SandboxProcess x, List<String> texts, int rate) {
        long begin = System.nanoTime();
        for (int index = 0; index < texts.size(); index++) {
            long due = begin + index * 1_000_000_000L / rate;
            Waiting.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            x.post("author" + index, texts.get(index), "mention" + index);
        }
    }

    /** From each mention to the brand's reply, by the sandbox's own clock; those without a reply are left out. */
    static List<Double> secondsToReply(SandboxProcess x) {
        Map<String, Long> postedAt = new HashMap<>();
        for (JsonNode mention : x.mentions()) {
            postedAt.put(mention.path("id").asText(), millis(mention));
        }
        return x.replies().stream()
                .map(reply -> (millis(reply)
                                - postedAt.get(
                                        reply.path("in_reply_to_tweet_id").asText()))
                        / 1000.0)
                .toList();
    }

    private static long millis(JsonNode post) {
        return Long.parseLong(post.path("id").asText()) >> SNOWFLAKE_TIME_SHIFT;
    }
}
