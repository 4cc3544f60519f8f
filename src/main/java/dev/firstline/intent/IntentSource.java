package dev.firstline.intent;

import java.util.List;
import java.util.stream.Stream;

/**
 * An intent and where its lines stand, for checks between intents.
 *
 * @param intent   what was read
 * @param map      the file's keys, to report faults at
 * @param examples lines of {@code examples}
 * @param tests    lines of {@code tests}
 * @param not      lines of {@code not}
 */
record IntentSource(Intent intent, YamlMap map, List<Line> examples, List<Line> tests, List<Line> not) {
    /** What the matcher must get right of this file. */
    List<Expectation> expectations() {
        return Stream.concat(
                        tests.stream().map(line -> expectation(line, true)),
                        not.stream().map(line -> expectation(line, false)))
                .toList();
    }

    private Expectation expectation(Line line, boolean meant) {
        return new Expectation(map.file(), line.number(), intent.id(), line.text(), meant);
    }
}
