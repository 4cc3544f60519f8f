package dev.firstline.understand;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known before reading a mention.
 *
 * @param topic    the routine question the conversation is about, if any
 * @param language what X says the language is, {@code und} when it does not
 * @param names    what the feeds have rows for
 */
public record Context(@Nullable Asked topic, String language, FeedNames names) {
    /** Nothing known. */
    public static final Context NONE = new Context(null, "und", FeedNames.NONE);

    /**
     * A routine question that was asked before.
     *
     * @param intent  which one
     * @param answers what a reply to it would name, by the labels of entities: {@code flight}, {@code city}, {@code date}
     * @param waits   whether the bot asked for one of them and waits for it
     */
    public record Asked(String intent, Set<String> answers, boolean waits) {
        public Asked {
            answers = Set.copyOf(answers);
        }
    }
}
