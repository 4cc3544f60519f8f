package dev.firstline.act;

import dev.firstline.mention.PostId;
import java.time.Instant;
import java.util.List;

/** The way out to X; implemented by the X client. Calls block until X answered or a time-out ran out. */
public interface ReplySender {
    /** Sends it once: no retry is made inside. The id of a direct message is that of its event. */
    SendOutcome send(Outgoing outgoing);

    /**
     * Looks for posts or messages of the brand that may have been made although no answer came: a reply by the post that it
     * answers, a message by its reader. Never by text: X changes links and escapes HTML.
     *
     * @param since what was made before this is not looked at
     * @return their ids, empty when all was read and none is there
     * @throws LookFailedException when it could not be read
     */
    List<PostId> find(Outgoing outgoing, Instant since);

    /** Deletes a post of the brand. */
    DeleteOutcome delete(PostId post);
}
