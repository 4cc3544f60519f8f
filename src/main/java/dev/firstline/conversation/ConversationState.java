package dev.firstline.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A conversation as the decision sees it.
 *
 * @param owner    who may write
 * @param pending  the bot's open question, if it is still open
 * @param asked    how many times in a row the bot asked without learning what it needs
 * @param optedOut whether the author said stop, at any time
 */
public record ConversationState(Owner owner, @Nullable PendingQuestion pending, int asked, boolean optedOut) {}
