package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads direct messages. All of one author's are one conversation, whose thread is the author's id; in a talk of several X names no
 * pair, and such a message summons nobody.
 */
final class MessageReader {
    private final Brand brand;
    private final Instant now;

    /** @param now stands in where a message does not tell when it was sent */
    MessageReader(Brand brand, Instant now) {
        this.brand = brand;
        this.now = now;
    }

    /** The messages of a page of {@code dm_events}; what is no message, or cannot be read, is left out. */
    List<IncomingPost> read(JsonNode page) {
        Includes includes = Includes.of(page);
        List<IncomingPost> messages = new ArrayList<>();
        for (JsonNode event : Fields.array(page, "data")) {
            if (event.path("event_type").asText("MessageCreate").equals("MessageCreate")) {
                try {
                    messages.add(message(event, includes));
                } catch (UnreadableItemException e) {
                    // without an id or a sender there is nobody to answer
                }
            }
        }
        return messages;
    }

    private IncomingPost message(JsonNode event, Includes includes) {
        String id = Fields.id(event, "id").orElseThrow(() -> new UnreadableItemException("id"));
        String sender = Fields.id(event, "sender_id").orElseThrow(() -> new UnreadableItemException("sender_id"));
        String text = HtmlEscapes.undo(Fields.text(event, "text").orElse(""));
        String talk = event.path("dm_conversation_id").asText("-");
        return message(
                id,
                new Author(new AuthorId(sender), includes.usernameOf(sender)),
                text,
                sentAt(event, id),
                talk.contains("-"),
                text.isBlank() ? Mention.Kind.WORDLESS : Mention.Kind.POST);
    }

    /** The older form, in which the X Activity API sends messages: {@code direct_message_events}. */
    IncomingPost activity(JsonNode event, JsonNode users) {
        String id = Fields.id(event, "id").orElseThrow(() -> new UnreadableItemException("id"));
        JsonNode created = event.path("message_create");
        String sender = Fields.id(created, "sender_id").orElseThrow(() -> new UnreadableItemException("sender_id"));
        String name = users.path(sender).path("screen_name").asText(sender);
        String text = HtmlEscapes.undo(created.path("message_data").path("text").asText(""));
        Instant sent = event.path("created_timestamp").asLong(0) > 0
                ? Instant.ofEpochMilli(event.path("created_timestamp").asLong())
                : SnowflakeTime.of(id).orElse(now);
        return message(
                id,
                new Author(new AuthorId(sender), name),
                text,
                sent,
                true,
                text.isBlank() ? Mention.Kind.WORDLESS : Mention.Kind.POST);
    }

    /** A message that only the two devices can read. */
    IncomingPost encrypted(String id, String sender) {
        Author author = new Author(new AuthorId(sender), sender);
        return message(id, author, "", SnowflakeTime.of(id).orElse(now), true, Mention.Kind.ENCRYPTED);
    }

    private static IncomingPost message(
            String id, Author author, String text, Instant sent, boolean alone, Mention.Kind kind) {
        PostId event = new PostId(id);
        PostId thread = new PostId(author.id().value());
        return new IncomingPost(event, event, author, Channel.DM, thread, null, text, "und", sent, alone, kind);
    }

    private Instant sentAt(JsonNode event, String id) {
        try {
            return Fields.text(event, "created_at")
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElseGet(() -> SnowflakeTime.of(id).orElse(now));
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    /** Whether the brand wrote it; own messages are delivered too. */
    boolean own(IncomingPost message) {
        return message.author().id().value().equals(brand.id());
    }
}
