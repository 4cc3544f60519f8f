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

    /**
     * What the file says.
     *
     * @param fixed     variants of each fixed text
     * @param apologies that name what went wrong; a topic that is left out gets a general one
     */
    record Phrases(Map<Phrase, List<String>> fixed, Map<Topic, List<String>> apologies) {}

    static Phrases read(Path file, Faults faults) {
        var fixed = new EnumMap<Phrase, List<String>>(Phrase.class);
        var apologies = new EnumMap<Topic, List<String>>(Topic.class);
        YamlFile.read(file, faults).ifPresent(map -> {
            map.only(Stream.concat(
                            Stream.of(APOLOGIES), Stream.of(Phrase.values()).map(Phrase::key))
                    .toList());
            for (Phrase phrase : Phrase.values()) {
                fixed.put(phrase, variants(map, phrase, LONGEST));
            }
            map.map(APOLOGIES).ifPresent(about -> {
                about.only(Stream.of(Topic.values()).map(Topic::label).toList());
                for (String key : about.keys()) {
                    List<String> variants = variants(about, key, List.of(), LONGEST);
                    Label.named(Topic.class, key).ifPresent(topic -> apologies.put(topic, variants));
                }
            });
        });
        return new Phrases(fixed, apologies);
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
        Line.checkRepeated(map, key, variants);
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
            case SEND_PRIVATELY, ENCRYPTED -> List.of("private_link");
            case WHICH_ONE -> List.of("options");
            case URGENT, APOLOGY, ACKNOWLEDGEMENT, THANKS, DELETE_POST -> List.of();
        };
    }
}
