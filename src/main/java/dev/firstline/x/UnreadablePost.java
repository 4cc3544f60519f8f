package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/** A post that cannot be read. What is left of it goes to a person; its raw form may hold personal data and is not kept. */
record UnreadablePost(JsonNode item, Includes includes) {
    private static final AuthorId NOBODY = new AuthorId("0");
    private static final BigInteger EIGHTEEN_DIGITS = BigInteger.TEN.pow(18);

    IncomingPost asIncoming(Instant now) {
        PostId id = id("id").map(PostId::new).orElseGet(this::madeUp);
        PostId thread = id("conversation_id").map(PostId::new).orElse(id);
        return new IncomingPost(
                id, id, author(), Channel.PUBLIC, thread, null, "", "und", now, false, Mention.Kind.UNREADABLE);
    }

    private Author author() {
        return id("author_id")
                .map(id -> new Author(new AuthorId(id), includes.usernameOf(id)))
                .orElse(new Author(NOBODY, "unknown"));
    }

    private Optional<String> id(String field) {
        try {
            return Fields.id(item, field);
        } catch (UnreadableItemException e) {
            return Optional.empty();
        }
    }

    /**
     * An id for what has none: 0 and 18 digits of a hash, the same whenever the same comes again. X's own ids never start
     * with 0.
     */
    private PostId madeUp() {
        BigInteger hash = new BigInteger(1, sha256(item.toString().getBytes(StandardCharsets.UTF_8)));
        return new PostId("0%018d".formatted(hash.mod(EIGHTEEN_DIGITS)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
