package dev.firstline.understand;

import dev.firstline.intent.Signal;
import dev.firstline.intent.Topic;
import dev.firstline.mention.PersonalKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mention was read as.
 *
 * @param category     the likeliest kind
 * @param confidence   probability of {@code category}, 0 to 1
 * @param scores       probability of each category; they sum to 1
 * @param sure         whether it is likely enough to act on; else people read the mention
 * @param unclear      perhaps a wish for no more replies, or in words of no language that is known: the bot had better be silent
 * @param urgency      how soon somebody should look; a mention of any category can need it now
 * @param urgentWords  the words that speak most for that urgency
 * @param topic        what it is about
 * @param intent       the routine question it asks, or none that is sure enough
 * @param also         a second routine question, when it asks two
 * @param bestGuess    the nearest intent and its confidence, sure or not; for explaining
 * @param signals      what it means for the conversation itself
 * @param sensitive    which subject it touches that only people may answer
 * @param entities     what it names, in the order of the text
 * @param language     {@code en}, another ISO 639 code, or {@code und} when there are no words to tell it by
 * @param personalData kinds of personal data it showed
 */
public record Understanding(
        Category category,
        double confidence,
        Map<Category, Double> scores,
        boolean sure,
        boolean unclear,
        Urgency urgency,
        List<Highlight> urgentWords,
        Topic topic,
        @Nullable IntentMatch intent,
        @Nullable IntentMatch also,
        @Nullable IntentMatch bestGuess,
        Set<Signal> signals,
        Sensitive sensitive,
        List<Entity> entities,
        String language,
        Set<PersonalKind> personalData) {
    public Understanding {
        scores = Map.copyOf(scores);
        urgentWords = List.copyOf(urgentWords);
        signals = Set.copyOf(signals);
        entities = List.copyOf(entities);
        personalData = Set.copyOf(personalData);
    }

    /** The routine questions it asks: none, one or two. */
    public List<IntentMatch> asked() {
        return Stream.of(Optional.ofNullable(intent), Optional.ofNullable(also))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether it is in a language that nothing but the language was read of. */
    public boolean foreign() {
        return Languages.foreign(language);
    }
}
