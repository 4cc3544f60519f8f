package dev.firstline.training;

import dev.firstline.intent.Expectation;
import dev.firstline.intent.Fault;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.IntentMatcher.Match;
import dev.firstline.understand.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Runs the tests of intent files through the service's matcher. */
final class IntentTests {
    private final IntentMatcher matcher;
    private final Reader reader;
    private final UnaryOperator<String> mask;

    IntentTests(IntentMatcher matcher, Reader reader, UnaryOperator<String> mask) {
        this.matcher = matcher;
        this.reader = reader;
        this.mask = mask;
    }

    /**
     * What came out.
     *
     * @param faults a test taken for another intent, a near miss taken for this one, a file of which less than half the tests
     *     are understood
     * @param unsure tests that the matcher leaves to people: no wrong answer, but none
     * @param tests  how many lines mean their intent
     * @param right  how many of them are understood as it
     */
    record Outcome(List<Fault> faults, List<Fault> unsure, int tests, int right) {
        /** Of the tests that are understood as any intent the share that is right. */
        double rightOfAnswered() {
            int answered = tests - unsure.size();
            return answered == 0 ? 1 : right / (double) answered;
        }
    }

    /** Of one file, for the whole file's sake. */
    private record Count(Expectation first, int tests, int right) {
        Count and(boolean understood) {
            return new Count(first, tests + 1, right + (understood ? 1 : 0));
        }
    }

    Outcome run(List<Expectation> expectations) {
        var faults = new ArrayList<Fault>();
        var unsure = new ArrayList<Fault>();
        Map<String, Count> files = new TreeMap<>();
        for (Expectation line : expectations) {
            Match match = matcher.match(reader.read(mask.apply(line.text())));
            boolean taken = match.sure() && match.best().intent().equals(line.intent());
            if (line.meant()) {
                files.put(
                        line.intent(),
                        files.getOrDefault(line.intent(), new Count(line, 0, 0)).and(taken));
            }
            if (taken != line.meant()) {
                (match.sure() ? faults : unsure).add(fault(line, match));
            }
        }
        files.values().stream().filter(file -> file.right * 2 < file.tests).forEach(file -> faults.add(poor(file)));
        int tests = files.values().stream().mapToInt(Count::tests).sum();
        int right = files.values().stream().mapToInt(Count::right).sum();
        return new Outcome(List.copyOf(faults), List.copyOf(unsure), tests, right);
    }

    private static Fault fault(Expectation line, Match match) {
        String what = match.sure()
                ? "is understood as " + match.best().intent()
                : "is left to people; the nearest is " + match.best().intent();
        return new Fault(
                line.file(),
                line.line(),
                line.meant() ? "tests" : "not",
                "\"%s\" %s (%.2f)".formatted(line.text(), what, match.best().confidence()));
    }

    private static Fault poor(Count file) {
        return new Fault(
                file.first.file(),
                file.first.line(),
                "tests",
                "only %d of %d are understood: more examples of that kind are needed"
                        .formatted(file.right, file.tests));
    }
}
