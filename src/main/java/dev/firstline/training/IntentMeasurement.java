package dev.firstline.training;

import dev.firstline.training.IntentScores.Matched;
import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.IntentMatcher.Example;
import dev.firstline.understand.IntentMatcher.Match;
import dev.firstline.understand.Reader;
import dev.firstline.understand.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Teaches the service's matcher labelled utterances and measures it on others. */
final class IntentMeasurement {
    private static final double NANOS_IN_MILLI = 1e6;

    private final Reader reader;
    private final UnaryOperator<String> mask;

    /** The mask is the one that serving puts on a text before it is understood. */
    IntentMeasurement(Reader reader, UnaryOperator<String> mask) {
        this.reader = reader;
        this.mask = mask;
    }

    /** A matcher; the background is what the service has, the utterances of no intent come on top. */
    IntentMatcher learn(List<Utterance> utterances, Background background) {
        Sorted sorted = sorted(utterances);
        return IntentMatcher.learn(sorted.known, background.and(sorted.none), Set.of());
    }

    /** The matcher with a threshold for such utterances. */
    IntentMatcher tune(IntentMatcher matcher, List<Utterance> utterances) {
        Sorted sorted = sorted(utterances);
        return matcher.tuned(sorted.known, sorted.none);
    }

    IntentScores measure(IntentMatcher matcher, List<Utterance> utterances) {
        var matched = new ArrayList<Matched>();
        long nanos = 0;
        long matching = 0;
        for (Utterance utterance : utterances) {
            long start = System.nanoTime();
            Reading reading = reader.read(mask.apply(utterance.text()));
            long read = System.nanoTime();
            Match match = matcher.match(reading);
            long end = System.nanoTime();
            nanos += end - start;
            matching += end - read;
            matched.add(new Matched(utterance.intent(), match.best().intent(), match.sure()));
        }
        double scale = NANOS_IN_MILLI * utterances.size();
        return IntentScores.of(matched, nanos / scale, matching / scale);
    }

    private record Sorted(List<Example> known, List<Reading> none) {}

    private Sorted sorted(List<Utterance> utterances) {
        List<Reading> readings = reader.readAll(
                utterances.stream().map(Utterance::text).map(mask).toList());
        var known = new ArrayList<Example>();
        var none = new ArrayList<Reading>();
        IntStream.range(0, readings.size()).forEach(i -> {
            if (utterances.get(i).asksForNone()) {
                none.add(readings.get(i));
            } else {
                known.add(new Example(utterances.get(i).intent(), readings.get(i), false));
            }
        });
        return new Sorted(known, none);
    }
}
