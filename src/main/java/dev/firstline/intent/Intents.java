package dev.firstline.intent;

import java.util.List;
import java.util.Map;

/**
 * Everything the intents folder says, checked as a whole.
 *
 * @param brand   whose voice the bot speaks with
 * @param phrases variants of each fixed text
 * @param feeds   feed name → schema
 * @param intents id → intent
 */
public record Intents(
        Brand brand, Map<Phrase, List<String>> phrases, Map<String, FeedSchema> feeds, Map<String, Intent> intents) {
    public Intents {
        phrases = Map.copyOf(phrases);
        feeds = Map.copyOf(feeds);
        intents = Map.copyOf(intents);
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
}
