package dev.firstline.decide;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.ConversationState;
import dev.firstline.facts.Finding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision depends on beside the mention itself, as values.
 *
 * @param conversation owner, times asked, opt-out
 * @param mode         whether the bot may speak
 * @param finding      what the feed says for the understood intent; null when the intent needs no fact or lacks its key
 * @param known        what the mention names, as placeholder values: {@code flight}, {@code city}, {@code date}
 * @param waiting      when a person will answer
 * @param overdue      whether the mention is older than 24 hours
 * @param burst        whether the bot answered another post of this author less than a minute before this one was made
 */
public record Situation(
        ConversationState conversation,
        BotMode mode,
        @Nullable Finding finding,
        Map<String, String> known,
        Waiting waiting,
        boolean overdue,
        boolean burst) {
    public Situation {
        known = Map.copyOf(known);
    }
}
