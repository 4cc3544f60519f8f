package dev.firstline.act;

import dev.firstline.mention.AuthorId;
import dev.firstline.mention.PostId;

/** What goes out to X. */
public sealed interface Outgoing {
    /** The whole text. */
    String text();

    /**
     * A reply that everybody can read.
     *
     * @param text      at most 280 weighted characters
     * @param inReplyTo the post it answers
     */
    record PublicReply(String text, PostId inReplyTo) implements Outgoing {}

    /**
     * A direct message. X: only to who wrote to the brand first (developer guidelines).
     *
     * @param text at most 10,000 characters
     * @param to   who reads it
     */
    record DirectMessage(String text, AuthorId to) implements Outgoing {}
}
