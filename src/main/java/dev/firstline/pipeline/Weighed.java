package dev.firstline.pipeline;

import dev.firstline.conversation.Conversation;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Situation;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;

/**
 * A mention and all that was found out about it on the way to its decision.
 *
 * @param conversation where it stands, locked
 * @param lessons      what it was read and decided with
 */
record Weighed(
        Mention mention,
        Conversation conversation,
        Understanding understanding,
        Situation situation,
        Decision decision,
        Lessons lessons) {
    /** The same, but the bot says nothing. */
    Weighed silently() {
        return new Weighed(mention, conversation, understanding, situation, decision.silently(), lessons);
    }
}
