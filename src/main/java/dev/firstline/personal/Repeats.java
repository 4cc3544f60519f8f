package dev.firstline.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found once and is said again where nothing announces it: "booking K7MQ2X … K7MQ2X!!". */
final class Repeats {
    private static final int SHORTEST = 5;

    private final Reading reading;
    private final Map<String, Map<String, Value>> valuesByFirstWord = new HashMap<>();

    /** @param lead characters before the first word, such as the plus of a phone number */
    private record Value(PersonalSpan span, int lead) {}

    private Repeats(Reading reading) {
        this.reading = reading;
    }

    /** @param found in the order of the text */
    static List<PersonalSpan> of(List<PersonalSpan> found, Reading reading) {
        Repeats repeats = new Repeats(reading);
        repeats.remember(found);
        return found.isEmpty() ? List.of() : repeats.find();
    }

    private void remember(List<PersonalSpan> found) {
        int word = 0;
        for (PersonalSpan span : found) {
            while (word < reading.words().size() && reading.words().get(word).start() < span.start()) {
                word++;
            }
            boolean hasWord =
                    word < reading.words().size() && reading.words().get(word).end() <= span.end();
            if (hasWord && span.end() - span.start() >= SHORTEST) {
                Word first = reading.words().get(word);
                String text = reading.text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
                valuesByFirstWord
                        .computeIfAbsent(first.lower(), key -> new HashMap<>())
                        .putIfAbsent(text, new Value(span, first.start() - span.start()));
            }
        }
    }

    private List<PersonalSpan> find() {
        List<PersonalSpan> repeats = new ArrayList<>();
        for (Word word : reading.words()) {
            for (Value value :
                    valuesByFirstWord.getOrDefault(word.lower(), Map.of()).values()) {
                PersonalSpan span = value.span();
                int start = word.start() - value.lead();
                int length = span.end() - span.start();
                boolean same = reading.text().regionMatches(true, start, reading.text(), span.start(), length);
                if (same && !Character.isLetterOrDigit(reading.at(start + length))) {
                    repeats.add(new PersonalSpan(span.kind(), start, start + length));
                }
            }
        }
        return repeats;
    }
}
