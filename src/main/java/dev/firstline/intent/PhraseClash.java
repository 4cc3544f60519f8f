package dev.firstline.intent;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the same phrase on two sides: twice among the examples, or both learned from and tested. */
final class PhraseClash {
    private PhraseClash() {}

    static void check(Collection<IntentSource> sources) {
        Map<String, String> examples = new HashMap<>();
        for (IntentSource source : sources) {
            for (Line line : source.examples()) {
                String before =
                        examples.putIfAbsent(plain(line), source.intent().id());
                if (before != null) {
                    source.map().fault(line.number(), "examples", "already an example of " + before);
                }
            }
        }
        for (IntentSource source : sources) {
            for (Line line : source.tests()) {
                if (examples.containsKey(plain(line))) {
                    source.map().fault(line.number(), "tests", "is an example too, so it tests nothing");
                }
            }
            Set<String> own = own(source.examples());
            for (Line line : source.not()) {
                if (own.contains(plain(line))) {
                    source.map().fault(line.number(), "not", "is an example of the same intent");
                }
            }
        }
    }

    private static Set<String> own(List<Line> lines) {
        var own = new HashSet<String>();
        lines.forEach(line -> own.add(plain(line)));
        return own;
    }

    private static String plain(Line line) {
        return line.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
    }
}
