package dev.firstline.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the intents folder says, checked as a whole.
 *
 * @param brand   whose voice the bot speaks with
 * @param phrases variants of each fixed text, in English
 * @param apologies variants of the apology for a topic, in English; may lack topics
 * @param voices  the fixed texts of other languages, by ISO 639 code
 * @param feeds   feed name → schema
 * @param intents id → intent
 */
public record Intents(
        Brand brand,
        Map<Phrase, List<String>> phrases,
        Map<Topic, List<String>> apologies,
        Map<String, Voice> voices,
        Map<String, FeedSchema> feeds,
        Map<String, Intent> intents) {
    /** What intents are read and answered in. */
    public static final String LANGUAGE = "en";

    public Intents {
        phrases = Map.copyOf(phrases);
        apologies = Map.copyOf(apologies);
        voices = Map.copyOf(voices);
        feeds = Map.copyOf(feeds);
        intents = Map.copyOf(intents);
    }

    /** What is said to a complaint about a topic. */
    public List<String> apology(Topic topic) {
        return apologies.getOrDefault(topic, phrases.getOrDefault(Phrase.APOLOGY, List.of()));
    }

    /** The fixed texts in a language, in English where it has none. */
    public Voice voice(String language) {
        Voice voice = voices.get(language);
        return voice == null ? new Voice(LANGUAGE, phrases, TimeWords.ENGLISH) : voice;
    }

    /**
     * An intent that is known to be there.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Intent intent(String id) {
        Intent found = intents.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no intent " + id);
        }
        return found;
    }

    /** The feed an intent answers from, if it answers from one. */
    public @Nullable FeedSchema feedOf(Intent intent) {
        FactNeed fact = intent.fact();
        return fact == null ? null : feeds.get(fact.feed());
    }

    /** The same with other reply texts for some intents. */
    public Intents saying(Map<String, Map<String, List<String>>> replies) {
        if (replies.isEmpty()) {
            return this;
        }
        Map<String, Intent> changed = new HashMap<>(intents);
        replies.forEach((id, texts) -> changed.computeIfPresent(id, (same, intent) -> intent.saying(texts)));
        return new Intents(brand, phrases, apologies, voices, feeds, changed);
    }
}
