package dev.firstline.intent;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code phrases.yaml}. */
final class PhraseFile {
    /** A post has 280 characters, and a phrase leaves room for the answer and the promise. */
    private static final int LONGEST = 120;

    private PhraseFile() {}

    static Map<Phrase, List<String>> read(Path file, Faults faults) {
        var phrases = new EnumMap<Phrase, List<String>>(Phrase.class);
        YamlFile.read(file, faults).ifPresent(map -> {
            map.only(Stream.of(Phrase.values()).map(Phrase::key).toList());
            for (Phrase phrase : Phrase.values()) {
                phrases.put(phrase, variants(map, phrase, LONGEST));
            }
        });
        return phrases;
    }

    /** At least one line, with the placeholders that the phrase has, none longer than said. */
    static List<String> variants(YamlMap map, Phrase phrase, int longest) {
        String key = phrase.key();
        List<Line> variants = map.block(key);
        if (variants.isEmpty()) {
            map.fault(key, map.has(key) ? "needs at least one variant" : "is missing");
        }
        List<String> filled = filled(phrase);
        for (Line variant : variants) {
            Placeholders.check(map, key, variant, filled);
            if (!Placeholders.in(variant.text()).containsAll(filled)) {
                map.fault(variant.number(), key, "must have {" + filled.get(0) + "}");
            }
            if (Placeholders.fixedLength(variant.text()) > longest) {
                map.fault(variant.number(), key, "longer than " + longest + " characters");
            }
        }
        return Line.texts(variants);
    }

    private static List<String> filled(Phrase phrase) {
        return switch (phrase) {
            case PERSON_WITHIN -> List.of("wait");
            case PEOPLE_BACK -> List.of("back");
            case SEND_PRIVATELY -> List.of("private_link");
            case URGENT, APOLOGY, ACKNOWLEDGEMENT, THANKS, DELETE_POST -> List.of();
        };
    }
}
