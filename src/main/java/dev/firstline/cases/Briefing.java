package dev.firstline.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the agent should know before reading the thread.
 *
 * @param why            reason codes, the weightiest first
 * @param summary        the mention itself, shortened; never anything the author did not write
 * @param category       what kind of mention it was read as
 * @param urgency        0 none, 1 today matters, 2 now
 * @param topic          what it is about
 * @param sensitive      the subject that makes it one for people only, {@code none} when there is none
 * @param language       BCP 47 tag, {@code und} when unknown
 * @param intent         the routine question understood, if any
 * @param entities       what it names: kind → value
 * @param botSaid        what the bot is saying, if anything
 * @param suggestedReply what the bot would say if it were let; a suggestion, never sent by itself
 */
public record Briefing(
        List<String> why,
        String summary,
        String category,
        int urgency,
        String topic,
        String sensitive,
        String language,
        @Nullable String intent,
        Map<String, String> entities,
        @Nullable String botSaid,
        @Nullable String suggestedReply) {
    public Briefing {
        why = List.copyOf(why);
        entities = Map.copyOf(entities);
    }

    /** What is left when the mention's own words must go. */
    Briefing withoutWords() {
        return new Briefing(why, "", category, urgency, topic, sensitive, language, intent, Map.of(), null, null);
    }
}
