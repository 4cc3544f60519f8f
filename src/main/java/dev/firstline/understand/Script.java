package dev.firstline.understand;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/** Which letters a text is written in, and what that says about its language. */
final class Script {
    /** The language with the most writers on X where several share the letters; X's own word is heard first. */
    private static final Map<UnicodeScript, String> LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"));

    /** Languages that are written in other letters than Latin ones and so cannot be meant by a Latin text. */
    static final Set<String> NOT_LATIN = Set.of(
            "ja", "ko", "zh", "ar", "fa", "ur", "ps", "sd", "ckb", "ug", "ru", "uk", "bg", "mk", "el", "he", "yi", "th",
            "hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "gu", "pa", "or", "si", "km", "lo", "my", "ka", "hy", "am",
            "ti", "dv", "bo");

    private Script() {}

    /** The script with the most letters; Kana beats Han, since Japanese mixes them. {@code COMMON} when there is no letter. */
    static UnicodeScript of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        boolean kana = letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
        UnicodeScript most = letters.entrySet().stream()
                .max(Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey)
                .orElse(UnicodeScript.COMMON);
        return most == UnicodeScript.HAN && kana ? UnicodeScript.HIRAGANA : most;
    }

    static String language(UnicodeScript script) {
        return LANGUAGE.getOrDefault(script, Languages.UNKNOWN);
    }
}
