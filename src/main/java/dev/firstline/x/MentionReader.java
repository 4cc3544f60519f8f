package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads one page of mentions, each post on its own: one that cannot be read spoils no other. */
final class MentionReader {
    /** X began in 2006. Times beyond these are no times, and the database could not keep the farthest of them. */
    private static final Instant EARLIEST = Instant.parse("2006-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Summons summons;
    private final Instant now;

    /** @param now stands in where a post does not tell when it was made */
    MentionReader(Summons summons, Instant now) {
        this.summons = summons;
        this.now = now;
    }

    List<IncomingPost> read(JsonNode page) {
        Includes includes = Includes.of(page);
        List<IncomingPost> posts = new ArrayList<>();
        for (JsonNode item : Fields.array(page, "data")) {
            posts.add(readOrMark(item, includes));
        }
        return posts;
    }

    private IncomingPost readOrMark(JsonNode item, Includes includes) {
        try {
            return read(item, includes);
        } catch (UnreadableItemException e) {
            return new UnreadablePost(item, includes).asIncoming(now);
        }
    }

    private IncomingPost read(JsonNode post, Includes includes) {
        String id = required(Fields.id(post, "id"), "id");
        String author = required(Fields.id(post, "author_id"), "author_id");
        String text = HtmlEscapes.undo(required(text(post), "text"));
        References references = References.of(post);
        List<PostId> history = history(post, id);
        Optional<String> repliesTo = references.repliedTo();
        return new IncomingPost(
                history.get(0),
                history.get(history.size() - 1),
                new Author(new AuthorId(author), includes.usernameOf(author)),
                new PostId(
                        Fields.id(post, "conversation_id").or(() -> repliesTo).orElse(id)),
                repliesTo.map(PostId::new).orElse(null),
                text,
                language(post),
                postedAt(post, id),
                summons.in(post, text, references, includes),
                references.retweet() ? Mention.Kind.RETWEET : Mention.Kind.POST);
    }

    private static String required(Optional<String> value, String field) {
        return value.orElseThrow(() -> new UnreadableItemException(field));
    }

    /** Beyond 280 characters the whole text stands in the note. */
    private static Optional<String> text(JsonNode post) {
        Optional<String> note = Fields.text(Fields.object(post, "note_tweet", "note_post"), "text");
        Optional<String> text = Fields.text(post, "text");
        return note.filter(whole -> !whole.isBlank()).or(() -> text);
    }

    /** All versions of the post, oldest first. */
    private static List<PostId> history(JsonNode post, String id) {
        List<PostId> versions = new ArrayList<>();
        versions.add(new PostId(id));
        for (JsonNode version : Fields.array(post, "edit_history_tweet_ids", "edit_history_post_ids")) {
            versions.add(new PostId(Fields.digits(version, "edit_history_tweet_ids")));
        }
        Collections.sort(versions);
        return versions;
    }

    private static String language(JsonNode post) {
        JsonNode lang = post.path("lang");
        return lang.isTextual() && !lang.textValue().isBlank() ? lang.textValue() : "und";
    }

    private Instant postedAt(JsonNode post, String id) {
        Optional<String> told = Fields.text(post, "created_at");
        if (told.isEmpty()) {
            return SnowflakeTime.of(id).filter(time -> !time.isAfter(now)).orElse(now);
        }
        try {
            Instant posted = OffsetDateTime.parse(told.get()).toInstant();
            if (!posted.isBefore(EARLIEST) && posted.isBefore(LATEST)) {
                return posted;
            }
        } catch (DateTimeException e) {
            // the same as a time out of range
        }
        throw new UnreadableItemException("created_at");
    }
}
