package dev.firstline.ingest;

import dev.firstline.mention.Author;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as a source delivered it: readable, not yet masked. It never leaves memory in this form.
 *
 * @param id        first id of the edit history
 * @param latest    newest id of the edit history
 * @param author    who wrote it
 * @param channel   whether everybody can read it
 * @param thread    X's conversation id; of a direct message the id of its author
 * @param repliesTo the post it replies to, if any
 * @param text      full text (the long form where there is one), HTML unescaped
 * @param language  BCP 47 tag, {@code und} when unknown
 * @param postedAt  when X says it was posted
 * @param summons   whether the author @mentions or quotes the brand; of a direct message whether it came to the brand alone
 * @param kind      what sort of post it is
 */
public record IncomingPost(
        PostId id,
        PostId latest,
        Author author,
        Channel channel,
        PostId thread,
        @Nullable PostId repliesTo,
        String text,
        String language,
        Instant postedAt,
        boolean summons,
        Mention.Kind kind) {
    /** What is left of a post that cannot be stored as it is: who wrote it and where. */
    IncomingPost unreadable(Instant now) {
        return new IncomingPost(
                id,
                latest,
                new Author(author.id(), "unknown"),
                channel,
                thread,
                repliesTo,
                "",
                "und",
                now,
                summons,
                Mention.Kind.UNREADABLE);
    }
}
