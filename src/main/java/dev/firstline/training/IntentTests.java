package dev.firstline.training;

import dev.firstline.intent.Expectation;
import dev.firstline.intent.Fault;
import dev.firstline.intent.IntentFolder.Tested;
import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.IntentMatcher.Match;
import dev.firstline.understand.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs the tests of intent files through the service's matcher, taught by the same files. */
final class IntentTests {
    private final IntentMatcher matcher;
    private final Reader reader;
    private final UnaryOperator<String> mask;

    IntentTests(Tested folder, Background background, Reader reader, UnaryOperator<String> mask) {
        matcher = IntentMatcher.learn(folder.intents().intents().values(), background, reader);
        this.reader = reader;
        this.mask = mask;
    }

    /**
     * What came out.
     *
     * @param faults   lines that are misread
     * @param meant    how many lines mean their intent
     * @param right    how many of them are understood as it
     * @param answered how many of them are understood as any intent
     */
    record Outcome(List<Fault> faults, int meant, int right, int answered) {}

    Outcome run(List<Expectation> expectations) {
        var faults = new ArrayList<Fault>();
        int meant = 0;
        int right = 0;
        int answered = 0;
        for (Expectation expectation : expectations) {
            Match match = matcher.match(reader.read(mask.apply(expectation.text())));
            Optional<Fault> fault = fault(expectation, match);
            fault.ifPresent(faults::add);
            if (expectation.meant()) {
                meant++;
                right += fault.isEmpty() ? 1 : 0;
                answered += match.sure() ? 1 : 0;
            }
        }
        return new Outcome(List.copyOf(faults), meant, right, answered);
    }

    private static Optional<Fault> fault(Expectation line, Match match) {
        boolean taken = match.sure() && match.best().intent().equals(line.intent());
        if (taken == line.meant()) {
            return Optional.empty();
        }
        String key = line.meant() ? "tests" : "not";
        String what = "\"%s\" is understood as %s (%.2f)"
                .formatted(
                        line.text(),
                        match.sure()
                                ? match.best().intent()
                                : "none of the intents, the nearest is "
                                        + match.best().intent(),
                        match.best().confidence());
        return Optional.of(new Fault(line.file(), line.line(), key, what));
    }
}
