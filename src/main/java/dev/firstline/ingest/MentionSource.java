package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listing of posts or messages on X that is asked again and again; implemented by the X client. */
public interface MentionSource {
    /** Which listing this is; each has its own checkpoint. */
    Source source();

    /** How long to wait between two readings. */
    Duration every();

    /** Whether the brand wants it read. */
    default boolean on() {
        return true;
    }

    /** The brand account's id on X, which keys everything stored. */
    String account();

    /**
     * Everything newer than a post, all pages, oldest first. A few older ones may come with them, since ids are only roughly in
     * order.
     *
     * @param since null for all that X still shows
     * @throws SourceUnavailableException when X cannot be asked now; nothing was lost, ask again
     */
    List<IncomingPost> since(@Nullable PostId since);
}
