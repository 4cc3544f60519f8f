package dev.firstline.ingest;

import dev.firstline.mention.Mention;

/** What happens with a stored mention; implemented by the pipeline. All calls run inside a transaction of the caller. */
public interface MentionHandler {
    /** Decides and acts. What it writes commits together with the mark that the mention is decided, or not at all. */
    void handle(Mention mention);

    /** A mention that was decided before and now says something else: never a second post, people at most. */
    void revised(Mention mention);

    /**
     * X shows the mention no more: whatever was derived from its words goes too. What {@code mention} still holds is deleted
     * right after.
     *
     * @param why {@code deleted}, {@code protected}, {@code withheld}, or another word of X's for it
     */
    void gone(Mention mention, String why);

    /** Called in a new transaction after {@link #handle} threw: the mention goes to people, never to silence. */
    void failed(Mention mention, RuntimeException failure);
}
