package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads conversations, a JSON object a line with {@code brand} and {@code posts[]} of {@code id, author, inbound, reply_to, text}. Only the
 * customers' posts are replayed; one that answered the brand's agent will answer the bot.
 */
public final class ReplayThreads {
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Conversation(
            @Nullable String brand, @Nullable List<Post> posts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Post(
            @Nullable String id,
            @Nullable String author,
            boolean inbound,
            @JsonProperty("reply_to") @Nullable String replyTo,
            @Nullable String text) {}

    private ReplayThreads() {}

    /** Each inner list is one conversation, in its order. */
    public static List<List<ReplayStep>> parse(String file, List<String> lines, String brand) {
        var threads = new ArrayList<List<ReplayStep>>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                threads.add(steps(file, index + 1, read(file, index + 1, lines.get(index)), brand));
            }
        }
        return threads;
    }

    private static List<ReplayStep> steps(String file, int line, Conversation conversation, String brand) {
        var steps = new ArrayList<ReplayStep>();
        var posts = new HashMap<String, Post>();
        var keys = new HashMap<String, String>();
        if (conversation.posts() == null || conversation.posts().isEmpty()) {
            throw new ReplayFileException(file + " line " + line + ": a conversation without posts");
        }
        for (var post : conversation.posts()) {
            if (post == null
                    || post.id() == null
                    || post.author() == null
                    || post.text() == null
                    || post.text().isBlank()) {
                throw new ReplayFileException(file + " line " + line + ": a post without id, author or text");
            }
            posts.put(post.id(), post);
            if (!post.inbound()) {
                continue;
            }
            var key = ReplayNames.key(file, post.id(), post.text());
            var parent = post.replyTo() == null ? null : posts.get(post.replyTo());
            var after = customers(parent, posts, keys, steps);
            var text = BrandHandles.turn(
                    post.text(), conversation.brand() == null ? "" : conversation.brand(), brand, after == null);
            steps.add(new ReplayStep(
                    key,
                    ReplayNames.username(post.author()),
                    text,
                    after,
                    after != null && parent != null && !parent.inbound()));
            keys.put(post.id(), key);
        }
        return List.copyOf(steps);
    }

    /** The key of the customer's post that this one continues: up the thread past the brand's posts, else the step before. */
    private static @Nullable String customers(
            @Nullable Post parent, Map<String, Post> posts, Map<String, String> keys, List<ReplayStep> steps) {
        var post = parent;
        for (int hops = 0; post != null && hops <= posts.size(); hops++) {
            if (post.inbound()) {
                return keys.get(post.id());
            }
            post = post.replyTo() == null ? null : posts.get(post.replyTo());
        }
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).key();
    }

    private static Conversation read(String file, int line, String json) {
        try {
            Conversation read = Json.MAPPER.readValue(json, Conversation.class);
            return read == null ? new Conversation(null, null) : read;
        } catch (JsonProcessingException broken) {
            throw new ReplayFileException(file + " line " + line + ": no JSON conversation");
        }
    }
}
