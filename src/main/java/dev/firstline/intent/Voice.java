package dev.firstline.intent;

import java.util.List;
import java.util.Map;

/**
 * The fixed texts in one language.
 *
 * @param language ISO 639 code of two letters
 * @param phrases  variants of each text it has
 * @param times    how it says when
 */
public record Voice(String language, Map<Phrase, List<String>> phrases, TimeWords times) {
    public Voice {
        phrases = Map.copyOf(phrases);
    }
}
