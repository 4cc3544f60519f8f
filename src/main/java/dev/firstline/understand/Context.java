package dev.firstline.understand;

import org.jspecify.annotations.Nullable;

/**
 * What is known before reading a mention.
 *
 * @param pendingIntent the intent whose question the bot asked last in this conversation, while it still waits
 * @param pendingNeed   what it asked for, by the name of an entity kind in lower case
 * @param language      what X says the language is, {@code und} when it does not
 * @param names         what the feeds have rows for
 */
public record Context(
        @Nullable String pendingIntent, @Nullable String pendingNeed, String language, FeedNames names) {
    /** Nothing known. */
    public static final Context NONE = new Context(null, null, "und", FeedNames.NONE);
}
