package dev.firstline.conversation;

/** Whether the bot may speak. */
public enum BotMode {
    /** It posts by itself. */
    ON,
    /** What it would post becomes the suggested reply of a case; an agent decides. */
    REVIEW,
    /** It posts nothing; what it would answer becomes a case. */
    PAUSED
}
