package dev.firstline.act;

import dev.firstline.mention.PostId;
import java.time.Instant;
import java.util.List;

/** The way out to X; implemented by the X client. Calls block until X answered or a time-out ran out. */
public interface ReplySender {
    /**
     * Posts a reply, once: no retry is made inside.
     *
     * @param text      the whole text, at most 280 weighted characters
     * @param inReplyTo the post it answers
     */
    SendOutcome send(String text, PostId inReplyTo);

    /**
     * Looks in the brand's own timeline for replies that may have been made although no answer came. Matches by the
     * replied-to id, never by text: X changes links and escapes HTML.
     *
     * @param inReplyTo the post the reply answers
     * @param since     replies made before this are not looked at
     * @return the ids of the brand's replies to that post, empty when the timeline was read and has none
     * @throws LookFailedException when the timeline could not be read
     */
    List<PostId> findReplies(PostId inReplyTo, Instant since);
}
