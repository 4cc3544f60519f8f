package dev.firstline.act;

import dev.firstline.conversation.Conversation;
import dev.firstline.facts.Fact;
import dev.firstline.mention.PostId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply to be put into the outbox.
 *
 * @param conversation   where it belongs; its present epoch is what the reply may leave under
 * @param caseId         the case that people have for it, if any
 * @param mention        the mention it answers
 * @param mentionedAt    when that mention was posted
 * @param inReplyTo      the post on X it replies to
 * @param agent          who wrote it; null for the bot
 * @param text           rendered
 * @param rank           how soon it leaves
 * @param fact           what it states, if a fact
 * @param factFreshFor   how old that fact may be and still be stated
 */
public record Reply(
        Conversation conversation,
        @Nullable Long caseId,
        PostId mention,
        Instant mentionedAt,
        PostId inReplyTo,
        @Nullable String agent,
        String text,
        Rank rank,
        @Nullable Fact fact,
        @Nullable Duration factFreshFor) {}
