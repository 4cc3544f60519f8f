package dev.firstline.understand;

import dev.firstline.understand.IntentScorer.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Learns intents from lessons and from sentences of no intent, and the score from which on a match can be trusted.
 *
 * <p>The threshold needs no real unknowns: in each of some rounds a part of the near misses is kept from a trial learner and
 * stands for what nobody taught, beside everyday mentions that it has not seen either. Where nobody wrote near misses, a part of
 * the intents is kept back in their place. Near misses and everyday mentions that clearly ask for an intent are dropped, for a near
 * miss of one intent may be a question of another, and people do ask such things every day.
 */
final class IntentLearner {
    private static final int ROUNDS = 5;

    /** Near misses are many, and every round learns all intents: three tell as much. */
    private static final int ROUNDS_OF_MISSES = 3;

    /** A mention with such a chance of an intent asks for it. */
    private static final double ASKS_FOR_IT = 0.6;

    /** From so many near misses an intent on, they tell better than whole intents what is asked beside those taught. */
    private static final int ENOUGH_MISSES = 3;

    private final int intents;
    private final List<Lesson> lessons;
    private final List<float[]> none;

    /**
     * A learner.
     *
     * @param intents how many there are; their order decides in which round one is kept back
     * @param none    vectors of sentences that are of no intent
     */
    IntentLearner(int intents, List<Lesson> lessons, List<float[]> none) {
        this.intents = intents;
        this.lessons = List.copyOf(lessons);
        this.none = List.copyOf(none);
    }

    /** What was learned, and the least score that can be trusted. */
    record Learned(IntentScorer scorer, double threshold) {}

    /**
     * What a trial learner made of sentences it had not seen.
     *
     * @param right    scores of examples whose intent it found
     * @param known    how many examples it was asked
     * @param untaught scores of near misses, or of examples of intents it was not taught
     * @param everyday scores of everyday mentions
     * @param asking   the everyday mentions that ask for an intent
     */
    @SuppressWarnings("ArrayRecordComponent") // gone when the threshold is chosen
    private record Trial(double[] right, int known, double[] untaught, double[] everyday, List<float[]> asking) {
        static final Trial NOTHING = new Trial(new double[0], 0, new double[0], new double[0], List.of());
    }

    Learned learn() {
        List<Trial> trials = IntStream.range(0, missesAreTold() ? ROUNDS_OF_MISSES : ROUNDS)
                .parallel()
                .mapToObj(this::trial)
                .toList();
        double[] scores = all(trials, Trial::untaught);
        Threshold.Unknown untaught =
                missesAreTold() ? Threshold.Unknown.writtenToMislead(scores) : Threshold.Unknown.asPeopleAsk(scores);
        double threshold = Threshold.choose(
                all(trials, Trial::right),
                trials.stream().mapToInt(Trial::known).sum(),
                List.of(untaught, Threshold.Unknown.asPeopleAsk(all(trials, Trial::everyday))));
        var kept = new ArrayList<>(none);
        trials.forEach(trial -> kept.removeAll(trial.asking));
        return new Learned(IntentScorer.learn(lessons, intents, kept), threshold);
    }

    private Trial trial(int round) {
        return missesAreTold() ? withoutMisses(round) : withoutIntents(round);
    }

    private boolean missesAreTold() {
        return lessons.stream().filter(Lesson::denied).count() >= (long) ENOUGH_MISSES * intents;
    }

    private Trial withoutMisses(int round) {
        var shown = new ArrayList<Lesson>();
        var asked = new ArrayList<Lesson>();
        var missed = new ArrayList<float[]>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            if (i % ROUNDS != round) {
                shown.add(lesson);
            } else if (lesson.denied()) {
                missed.add(lesson.vector());
            } else {
                asked.add(lesson);
            }
        }
        IntentScorer scorer = IntentScorer.learn(shown, intents, none(round, false));
        List<float[]> unknown =
                missed.stream().filter(miss -> !asks(scorer, miss)).toList();
        return ask(scorer, asked, unknown, none(round, true));
    }

    private Trial withoutIntents(int round) {
        // Renumbered, for a learner knows no gaps: of five intents in a row one is kept back.
        int[] place = new int[intents];
        int taught = 0;
        for (int intent = 0; intent < intents; intent++) {
            place[intent] = intent % ROUNDS == round ? -1 : taught++;
        }
        if (taught == 0) {
            return Trial.NOTHING;
        }
        var shown = new ArrayList<Lesson>();
        var asked = new ArrayList<Lesson>();
        var untaught = new ArrayList<float[]>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            if (place[lesson.intent()] >= 0) {
                boolean kept = i % ROUNDS == round && !lesson.denied();
                (kept ? asked : shown).add(new Lesson(place[lesson.intent()], lesson.vector(), lesson.denied()));
            } else if (!lesson.denied()) {
                untaught.add(lesson.vector());
            }
        }
        IntentScorer scorer = IntentScorer.learn(shown, taught, none(round, false));
        return ask(scorer, asked, untaught, none(round, true));
    }

    private static boolean asks(IntentScorer scorer, float[] vector) {
        double[] chances = scorer.chances(vector);
        return Arrays.stream(chances, 0, chances.length - 1).max().orElse(0) >= ASKS_FOR_IT;
    }

    private static Trial ask(
            IntentScorer scorer, List<Lesson> examples, List<float[]> untaught, List<float[]> mentions) {
        double[] right = examples.stream()
                .<Nearest>mapMulti((example, found) -> {
                    Nearest nearest = scorer.nearest(example.vector());
                    if (nearest.intent() == example.intent()) {
                        found.accept(nearest);
                    }
                })
                .mapToDouble(Nearest::score)
                .toArray();
        var everyday = new ArrayList<float[]>();
        var asking = new ArrayList<float[]>();
        for (float[] mention : mentions) {
            (asks(scorer, mention) ? asking : everyday).add(mention);
        }
        return new Trial(right, examples.size(), scores(scorer, untaught), scores(scorer, everyday), asking);
    }

    private List<float[]> none(int round, boolean keptBack) {
        return IntStream.range(0, none.size())
                .filter(i -> i % ROUNDS == round == keptBack)
                .mapToObj(none::get)
                .toList();
    }

    private static double[] scores(IntentScorer scorer, List<float[]> vectors) {
        return vectors.stream()
                .mapToDouble(vector -> scorer.nearest(vector).score())
                .toArray();
    }

    private static double[] all(List<Trial> trials, Function<Trial, double[]> scores) {
        return trials.stream().map(scores).flatMapToDouble(Arrays::stream).toArray();
    }
}
