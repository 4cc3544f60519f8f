package dev.firstline.conversation;

import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post of a conversation.
 *
 * @param post   its id on X; the first of its edit history
 * @param newest the newest id of its edit history: what a reply answers
 * @param origin who wrote it
 * @param agent  the agent's user name, if an agent did
 * @param text   masked text
 * @param at     when it was posted
 * @param summons whether X lets the brand reply to it through the API
 * @param deletedAt when the brand took its post off X, if it did
 */
public record Message(
        PostId post,
        PostId newest,
        Origin origin,
        @Nullable String agent,
        String text,
        Instant at,
        boolean summons,
        @Nullable Instant deletedAt) {
    /** Who can write in a conversation. */
    public enum Origin {
        CUSTOMER,
        BOT,
        AGENT
    }

    /** A customer's post. */
    public static Message from(Mention mention) {
        return new Message(
                mention.id(),
                mention.latest(),
                Origin.CUSTOMER,
                null,
                mention.text(),
                mention.postedAt(),
                mention.summons(),
                null);
    }

    /** A reply of the brand. */
    public static Message reply(PostId post, Origin origin, @Nullable String agent, String text, Instant at) {
        return new Message(post, post, origin, agent, text, at, false, null);
    }
}
