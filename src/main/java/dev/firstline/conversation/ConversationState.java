package dev.firstline.conversation;

/**
 * A conversation as the decision sees it.
 *
 * @param owner    who may write
 * @param asked    how many times in a row the bot asked without learning what it needs
 * @param optedOut whether the author said stop, at any time
 */
public record ConversationState(Owner owner, int asked, boolean optedOut) {}
