package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import java.util.List;

/** Asks X whether it still shows what is stored; implemented by the X client. */
public interface PostLook {
    /** X takes so many ids in one call. */
    int MOST = 100;

    /** The brand account's id on X. */
    String account();

    /** What X says of one post. */
    sealed interface Seen {
        /** It is there, perhaps with a newer edit. */
        record There(IncomingPost post) implements Seen {}

        /**
         * X shows it no more.
         *
         * @param why {@code deleted}, {@code protected}, or another word of X's
         */
        record Gone(PostId id, String why) implements Seen {}
    }

    /**
     * @param ids at most {@value #MOST}
     * @return one for each post that X said anything of, in any order
     * @throws SourceUnavailableException when X cannot be asked now
     */
    List<Seen> look(List<PostId> ids);
}
