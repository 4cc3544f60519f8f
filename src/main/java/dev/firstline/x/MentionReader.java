package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one page of mentions, each post on its own: one that cannot be read spoils no other. */
final class MentionReader {
    /** X began in 2006. Times beyond these are no times, and the database could not keep the farthest of them. */
    private static final Instant EARLIEST = Instant.parse("2006-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final Pattern NO_WORDS = Pattern.compile("@\\w+|https?://\\S+");

    /** A lone emoji or question mark says something. */
    private static final Pattern WORDS = Pattern.compile("[^\\s\\p{Cf}.,;:-]");

    private final Summons summons;
    private final Instant now;
    private final boolean overhearing;

    /** @param now stands in where a post does not tell when it was made */
    MentionReader(Summons summons, Instant now) {
        this(summons, now, false);
    }

    private MentionReader(Summons summons, Instant now, boolean overhearing) {
        this.summons = summons;
        this.now = now;
        this.overhearing = overhearing;
    }

    /** The reader of what X shows this brand. */
    static MentionReader of(Brand brand, XConfig config, Instant now) {
        return new MentionReader(new Summons(brand, config.implicitMentionSummons()), now);
    }

    /** For posts that were found by their words: who does not address the brand talks about it. */
    MentionReader overhearing() {
        return new MentionReader(summons, now, true);
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
        boolean summoned = summons.in(post, text, references, includes);
        return new IncomingPost(
                history.get(0),
                history.get(history.size() - 1),
                new Author(new AuthorId(author), includes.usernameOf(author)),
                Channel.PUBLIC,
                new PostId(
                        Fields.id(post, "conversation_id").or(() -> repliesTo).orElse(id)),
                repliesTo.map(PostId::new).orElse(null),
                text,
                language(post),
                postedAt(post, id),
                summoned,
                kind(post, text, references, summoned));
    }

    private Mention.Kind kind(JsonNode post, String text, References references, boolean summoned) {
        if (references.retweet()) {
            return Mention.Kind.RETWEET;
        }
        if (!summoned && (overhearing || summons.carriedAlong(post, text, references))) {
            return Mention.Kind.OVERHEARD;
        }
        return WORDS.matcher(NO_WORDS.matcher(text).replaceAll("")).find() ? Mention.Kind.POST : Mention.Kind.WORDLESS;
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
