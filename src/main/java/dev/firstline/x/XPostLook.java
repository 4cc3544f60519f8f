package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.PostLook;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks by {@code GET /2/tweets?ids=} whether posts are still there. An edited one answers by any id of its history; its newest text
 * is asked for by the newest id.
 */
@ApplicationScoped
class XPostLook implements PostLook {
    private final XReads reads;
    private final XConfig config;
    private final Clock clock;

    XPostLook(XReads reads, XConfig config, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String account() {
        return Reading.account(reads);
    }

    @Override
    public List<Seen> look(List<PostId> ids) {
        return Reading.orUnavailable(() -> {
            List<Seen> seen = new ArrayList<>();
            List<PostId> edited = new ArrayList<>();
            MentionReader reader = MentionReader.of(reads.brand(), config, clock.instant());
            JsonNode body = reads.posts(ids).body();
            for (IncomingPost post : reader.read(body)) {
                if (ids.contains(post.latest())) {
                    seen.add(new Seen.There(post));
                } else {
                    edited.add(post.latest());
                }
            }
            gone(body, seen);
            if (!edited.isEmpty()) {
                reader.read(reads.posts(edited).body()).forEach(post -> seen.add(new Seen.There(post)));
            }
            return seen;
        });
    }

    /** X: {@code errors[]} with {@code resource-not-found} for what is deleted, {@code not-authorized-for-resource} for protected. */
    private static void gone(JsonNode body, List<Seen> seen) {
        for (JsonNode error : body.path("errors")) {
            String id = error.path("resource_id").asText(error.path("value").asText());
            String type = error.path("type").asText();
            String why = type.endsWith("resource-not-found")
                    ? "deleted"
                    : type.endsWith("not-authorized-for-resource") ? "protected" : "";
            if (!why.isEmpty() && id.matches("\\d{1,19}")) {
                seen.add(new Seen.Gone(new PostId(id), why));
            }
        }
    }
}
