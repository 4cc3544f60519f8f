package dev.firstline.understand;

import dev.firstline.intent.Intent;
import dev.firstline.intent.Signal;
import dev.firstline.understand.IntentScorer.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises intents by their examples; what is like none of them it leaves alone. Immutable, thread-safe. */
public final class IntentMatcher {
    /**
     * A cry for help that nobody hears is worse than a mention too many for people: such a chance of a sensitive subject is
     * enough, however far the words are from those that were written down.
     */
    private static final double HEARD = 0.45;

    private final List<String> ids;
    private final Set<String> sensitive;
    private final IntentScorer scorer;
    private final double threshold;

    IntentMatcher(List<String> ids, Set<String> sensitive, IntentScorer scorer, double threshold) {
        this.ids = ids;
        this.sensitive = sensitive;
        this.scorer = scorer;
        this.threshold = threshold;
    }

    /**
     * A sentence somebody gave an intent.
     *
     * @param intent  id of the intent
     * @param reading what the sentence says
     * @param denied  whether it is a near miss: known only not to be of this intent
     */
    public record Example(String intent, Reading reading, boolean denied) {}

    /**
     * The nearest intent.
     *
     * @param best how near it is
     * @param sure whether that is near enough to act on
     */
    public record Match(IntentMatch best, boolean sure) {}

    /**
     * Learns the intents' examples and near misses; a second or two for some hundred lines.
     *
     * @throws IllegalArgumentException when there is no intent
     */
    public static IntentMatcher learn(Collection<Intent> intents, Background background, Reader reader) {
        var lines = new ArrayList<String>();
        for (Intent intent : intents) {
            lines.addAll(intent.examples());
            lines.addAll(intent.not());
        }
        List<Reading> readings = reader.readAll(lines);
        var examples = new ArrayList<Example>();
        for (Intent intent : intents) {
            for (String ignored : intent.examples()) {
                examples.add(new Example(intent.id(), rounded(readings.get(examples.size())), false));
            }
            for (String ignored : intent.not()) {
                examples.add(new Example(intent.id(), rounded(readings.get(examples.size())), true));
            }
        }
        Set<String> sensitive = intents.stream()
                .filter(intent -> intent.signal() == Signal.SENSITIVE)
                .map(Intent::id)
                .collect(Collectors.toUnmodifiableSet());
        return learn(examples, background, sensitive);
    }

    /**
     * Learns examples from wherever they come.
     *
     * @param sensitive ids of intents that must rather be heard too often
     * @throws IllegalArgumentException when there is no intent
     */
    public static IntentMatcher learn(List<Example> examples, Background background, Set<String> sensitive) {
        // By name, so that what is held out, and with it the threshold, is the same at every start.
        List<String> ids =
                examples.stream().map(Example::intent).distinct().sorted().toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("there is no intent to learn");
        }
        List<Lesson> lessons = ids.stream()
                .flatMap(id -> examples.stream()
                        .filter(example -> example.intent.equals(id))
                        .map(example -> new Lesson(ids.indexOf(id), example.reading.vector(), example.denied)))
                .toList();
        IntentLearner.Learned learned = new IntentLearner(ids.size(), lessons, background.vectors()).learn();
        return new IntentMatcher(ids, sensitive, learned.scorer(), learned.threshold());
    }

    /** As it will be read again, so that what was kept matches as what was just learned. */
    private static Reading rounded(Reading reading) {
        return new Reading(PackedVector.rounded(reading.vector()), reading.scores(), reading.point());
    }

    List<String> ids() {
        return ids;
    }

    Set<String> sensitive() {
        return sensitive;
    }

    IntentScorer scorer() {
        return scorer;
    }

    double threshold() {
        return threshold;
    }

    /** The same matcher with its threshold chosen on real sentences: examples it did not learn, and such of no intent. */
    public IntentMatcher tuned(List<Example> known, List<Reading> unknown) {
        double[] right = known.stream()
                .map(example -> Map.entry(example.intent, nearest(example.reading)))
                .filter(found -> found.getKey().equals(ids.get(found.getValue().intent())))
                .mapToDouble(found -> found.getValue().score())
                .toArray();
        double[] wrong = unknown.stream()
                .mapToDouble(reading -> nearest(reading).score())
                .toArray();
        return new IntentMatcher(
                ids,
                sensitive,
                scorer,
                Threshold.choose(right, known.size(), List.of(Threshold.Unknown.asPeopleAsk(wrong))));
    }

    private Nearest nearest(Reading reading) {
        return scorer.nearest(reading.vector());
    }

    /** The intent this is nearest to, sure or not. */
    public Match match(Reading reading) {
        double[] chances = scorer.chances(reading.vector());
        for (int c = 0; c < ids.size(); c++) {
            if (chances[c] >= HEARD && sensitive.contains(ids.get(c))) {
                return new Match(new IntentMatch(ids.get(c), chances[c]), true);
            }
        }
        Nearest nearest = scorer.nearest(reading.vector(), chances);
        return new Match(
                new IntentMatch(ids.get(nearest.intent()), confidence(nearest.score())), nearest.score() >= threshold);
    }

    /** One half at the threshold, as if none of the intents always had that score. */
    private double confidence(double score) {
        return 1 / (1 + StrictMath.exp(threshold - score));
    }
}
