package dev.firstline.understand;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known before reading a mention.
 *
 * @param pendingIntent the intent whose question the bot asked last in this conversation, while it still waits
 * @param pendingNeed   what it asked for, by the name of an entity kind in lower case
 * @param language      what X says the language is, {@code und} when it does not
 * @param places        names of cities the feeds have rows for, lower case; they count as cities
 */
public record Context(
        @Nullable String pendingIntent, @Nullable String pendingNeed, String language, Set<String> places) {
    /** Nothing known. */
    public static final Context NONE = new Context(null, null, "und", Set.of());

    public Context {
        places = Set.copyOf(places);
    }
}
