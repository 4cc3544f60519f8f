package dev.firstline.decide;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.ConversationState;
import dev.firstline.facts.Finding;
import java.util.Map;
import java.util.Set;

/**
 * Everything a decision depends on beside the mention itself, as values.
 *
 * @param conversation owner, times asked, opt-out
 * @param mode         whether the bot may speak
 * @param findings     intent → what its feed says; an intent that needs no fact or lacks its key has none
 * @param known        what the mention names, as placeholder values: {@code flight}, {@code city}, {@code date}; with what was
 *     named before where the conversation goes on about the same question
 * @param answered     ids of the understood intents that the bot answered to this author less than an hour ago
 * @param waiting      when a person will answer
 * @param overdue      whether the mention is older than 24 hours
 * @param burst        whether the bot answered another post of this author less than a minute before this one was made
 */
public record Situation(
        ConversationState conversation,
        BotMode mode,
        Map<String, Finding> findings,
        Map<String, String> known,
        Set<String> answered,
        Waiting waiting,
        boolean overdue,
        boolean burst) {
    public Situation {
        findings = Map.copyOf(findings);
        known = Map.copyOf(known);
        answered = Set.copyOf(answered);
    }
}
