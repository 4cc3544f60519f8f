package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where mentions come from; implemented by the X client. */
public interface MentionSource {
    /** The brand account's id on X, which keys everything stored. */
    String account();

    /**
     * Every mention newer than a post, all pages, oldest first. A few older ones may come with them, since ids are only roughly
     * in order.
     *
     * @param since null for all that X still shows (its newest 800)
     * @throws SourceUnavailableException when X cannot be asked now; nothing was lost, ask again
     */
    List<IncomingPost> mentionsSince(@Nullable PostId since);
}
