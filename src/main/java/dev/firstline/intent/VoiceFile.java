package dev.firstline.intent;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code phrases/<language>.yaml}: what is said to a mention that is not English, before people take over. */
final class VoiceFile {
    private static final String TIMES = "times";

    /** No answer, apology or thanks: the bot has understood no more than that somebody writes in this language. */
    private static final List<Phrase> NEEDED = List.of(
            Phrase.ACKNOWLEDGEMENT,
            Phrase.PERSON_WITHIN,
            Phrase.PEOPLE_BACK,
            Phrase.SEND_PRIVATELY,
            Phrase.DELETE_POST);

    /** Three of them, a link and a time fit into a post with room to spare; mostly four do. */
    private static final int LONGEST = 60;

    private VoiceFile() {}

    static Optional<Voice> read(Path file, String language, Faults faults) {
        if (!language.matches("[a-z]{2}") || language.equals(Intents.LANGUAGE)) {
            faults.add(file, 0, "", "the file's name is a language of two letters other than en, such as es");
            return Optional.empty();
        }
        return YamlFile.read(file, faults).map(map -> voice(map, language));
    }

    private static Voice voice(YamlMap map, String language) {
        map.only(Stream.concat(Stream.of(TIMES), NEEDED.stream().map(Phrase::key))
                .toList());
        Map<Phrase, List<String>> phrases = new EnumMap<>(Phrase.class);
        NEEDED.forEach(phrase -> phrases.put(phrase, PhraseFile.variants(map, phrase, LONGEST)));
        if (!map.has(TIMES)) {
            map.fault(TIMES, "is missing");
        }
        TimeWords times = map.map(TIMES)
                .map(words -> times(words, Locale.forLanguageTag(language)))
                .orElse(TimeWords.ENGLISH);
        return new Voice(language, phrases, times);
    }

    private static TimeWords times(YamlMap words, Locale locale) {
        words.only(List.of("minute", "minutes", "hour", "hours", "today", "tomorrow", "weekday"));
        return new TimeWords(
                locale,
                filled(words, "minute"),
                filled(words, "minutes", "n"),
                filled(words, "hour"),
                filled(words, "hours", "n"),
                filled(words, "today", "time"),
                filled(words, "tomorrow", "time"),
                filled(words, "weekday", "day", "time"));
    }

    private static String filled(YamlMap words, String key, String... placeholders) {
        String text = words.text(key);
        List<String> wanted = List.of(placeholders);
        Placeholders.check(words, key, new Line(text, words.line(key)), wanted);
        wanted.stream()
                .filter(name -> !text.isEmpty() && !Placeholders.in(text).contains(name))
                .forEach(name -> words.fault(key, "must have {" + name + "}"));
        return text;
    }
}
