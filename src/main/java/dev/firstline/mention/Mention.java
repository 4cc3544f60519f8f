package dev.firstline.mention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that names the brand, or a direct message to it, as stored: personal data already masked, HTML already unescaped.
 *
 * @param account    X user id of the brand's account
 * @param id         first id of the edit history: the key under which the mention is handled once
 * @param latest     newest id of the edit history: the post that a reply answers
 * @param author     who wrote it
 * @param channel    whether everybody can read it
 * @param thread     X's conversation id, which is the root post's id; of a direct message the id of its author
 * @param repliesTo  the post it replies to, if any
 * @param text       masked text; {@code [kind]} stands where personal data was
 * @param redactions what was masked, in the order of the text
 * @param language   BCP 47 tag as X gave it, {@code und} when X gave none
 * @param postedAt   when X says it was posted
 * @param summons    whether the author @mentions or quotes the brand, without which X refuses a reply through the API; of a
 *                   direct message whether it came to the brand alone
 * @param kind       what sort of post it is
 */
public record Mention(
        String account,
        PostId id,
        PostId latest,
        Author author,
        Channel channel,
        PostId thread,
        @Nullable PostId repliesTo,
        String text,
        List<Redaction> redactions,
        String language,
        Instant postedAt,
        boolean summons,
        Kind kind) {
    /** What sort of post named the brand. */
    public enum Kind {
        /** Written by its author. */
        POST,
        /** A copy of somebody's post; never answered. */
        RETWEET,
        /**
         * Speaks about the brand, or carries its handle along in a talk with others, and not to it. X forbids replies to such posts
         * (developer guidelines), so at most people hear of it.
         */
        OVERHEARD,
        /** Says nothing in words: a picture, a film, a link. */
        WORDLESS,
        /** A direct message that only the two devices can read. */
        ENCRYPTED,
        /** X sent something that could not be read; a person looks at it. */
        UNREADABLE
    }

    public Mention {
        redactions = List.copyOf(redactions);
    }

    /** Whether the brand's own account wrote it. */
    public boolean own() {
        return author.id().value().equals(account);
    }
}
