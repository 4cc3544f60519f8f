package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.mention.PostId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for a reply in the brand's own timeline. */
final class OwnTimeline {
    private final XReads reads;
    private final Clock clock;

    OwnTimeline(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** @param since by our clock; X's may differ, and is learned from its answers */
    List<PostId> repliesTo(PostId target, Instant since) {
        Instant start = since.minus(XAnswer.LARGEST_SKEW);
        List<PostId> found = new ArrayList<>();
        String page = null;
        do {
            XAnswer answer = reads.timeline(start, page);
            Instant theirSince = answer.onItsClock(since, clock);
            JsonNode posts = posts(answer.body());
            boolean older = false;
            for (JsonNode post : posts) {
                Instant made = made(post);
                older |= made != null && made.isBefore(start);
                boolean recent = made == null || !made.isBefore(theirSince);
                if (recent
                        && References.of(post)
                                .repliedTo()
                                .filter(target.value()::equals)
                                .isPresent()) {
                    found.add(new PostId(Fields.id(post, "id").orElseThrow(() -> new UnreadableItemException("id"))));
                }
            }
            page = older ? null : NextPage.after(page, answer.body());
        } while (page != null);
        return List.copyOf(found);
    }

    /** Nothing listed is only believed when nothing is said to be wrong. */
    private static JsonNode posts(JsonNode body) {
        JsonNode posts = Fields.array(body, "data");
        if (posts.isMissingNode() && !body.path("errors").isEmpty()) {
            throw new UnavailableException(
                    "X did not show the timeline: " + Complaint.of(body).detail(), null, null);
        }
        return posts;
    }

    private static @Nullable Instant made(JsonNode post) {
        Optional<String> told = Fields.text(post, "created_at");
        try {
            return told.isEmpty() ? null : OffsetDateTime.parse(told.get()).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableItemException("created_at");
        }
    }
}
