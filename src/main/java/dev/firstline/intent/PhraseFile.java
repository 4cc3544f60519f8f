package dev.firstline.intent;

import dev.firstline.learn.Label;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code phrases.yaml}. */
final class PhraseFile {
    /** A post has 280 characters, and a phrase leaves room for the answer and the promise. */
    private static final int LONGEST = 120;

    private static final String APOLOGIES = "apology_about";

    private PhraseFile() {}

    static Map<Phrase, List<String>> read(Path file, Faults faults) {
        var phrases = new EnumMap<Phrase, List<String>>(Phrase.class);
        YamlFile.read(file, faults).ifPresent(map -> {
            map.only(Stream.concat(
                            Stream.of(APOLOGIES), Stream.of(Phrase.values()).map(Phrase::key))
                    .toList());
            for (Phrase phrase : Phrase.values()) {
                phrases.put(phrase, variants(map, phrase, LONGEST));
            }
        });
        return phrases;
    }

    /** Apologies that name what went wrong; a topic that is left out gets a general one. */
    static Map<Topic, List<String>> apologies(Path file, Faults faults) {
        var apologies = new EnumMap<Topic, List<String>>(Topic.class);
        YamlFile.read(file, faults).flatMap(map -> map.map(APOLOGIES)).ifPresent(map -> {
            map.only(Stream.of(Topic.values()).map(Topic::label).toList());
            for (String key : map.keys()) {
                List<String> variants = variants(map, key, List.of(), LONGEST);
                Label.named(Topic.class, key).ifPresent(topic -> apologies.put(topic, variants));
            }
        });
        return apologies;
    }

    /** At least one line, with the placeholders that the phrase has, none longer than said. */
    static List<String> variants(YamlMap map, Phrase phrase, int longest) {
        return variants(map, phrase.key(), filled(phrase), longest);
    }

    private static List<String> variants(YamlMap map, String key, List<String> filled, int longest) {
        List<Line> variants = map.block(key);
        if (variants.isEmpty()) {
            map.fault(key, map.has(key) ? "needs at least one variant" : "is missing");
        }
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
