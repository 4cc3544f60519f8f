package dev.firstline.ingest;

import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.Instant;

/** Posts for tests. */
final class Posts {
    static final String ACCOUNT = "42";

    private Posts() {}

    static IncomingPost post(long id) {
        return post(id, "77", id, "@skyfirst hello");
    }

    static IncomingPost post(long id, String text) {
        return post(id, "77", id, text);
    }

    static IncomingPost post(long id, String author, long thread, String text) {
        return post(Long.toString(id), author, Long.toString(thread), text, Mention.Kind.POST);
    }

    static IncomingPost post(String id, String author, String thread, String text, Mention.Kind kind) {
        return new IncomingPost(
                new PostId(id),
                new PostId(id),
                new Author(new AuthorId(author), "u" + author),
                Channel.PUBLIC,
                new PostId(thread),
                null,
                text,
                "en",
                Instant.parse("2026-11-21T12:00:00Z"),
                true,
                kind);
    }
}
