package dev.firstline.ingest;

import dev.firstline.mention.Mention;

/** What happens with a stored mention; implemented by the pipeline. Both calls run inside a transaction of the caller. */
public interface MentionHandler {
    /** Decides and acts. What it writes commits together with the mark that the mention is decided, or not at all. */
    void handle(Mention mention);

    /** Called in a new transaction after {@link #handle} threw: the mention goes to people, never to silence. */
    void failed(Mention mention, RuntimeException failure);
}
