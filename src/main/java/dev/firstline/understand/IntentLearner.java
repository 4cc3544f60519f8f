package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Signal;
import dev.firstline.learn.FeatureVector;
import dev.firstline.learn.SoftmaxRegression;
import dev.firstline.learn.SoftmaxRegression.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains an {@link IntentMatcher}: a softmax regression on sentence vectors with a class for each intent and one for none.
 * Examples are of their intent; a near miss is only known not to be of its intent; background mentions are of none.
 *
 * <p>Held-out folds serve twice. Background mentions that clearly ask for an intent are dropped, for everyday mentions do
 * ask such things. And the threshold is chosen there, where a wrong match costs {@link #WRONG} times a missed one.
 */
final class IntentLearner {
    private static final double LAMBDA = 1e-4;
    private static final int ROUNDS = 50;
    private static final int FOLDS = 4;

    /** All background mentions together weigh as much as this many intents. */
    private static final double BACKGROUND_WEIGHT = 1.5;

    /** Background this near to an intent asks for it. */
    private static final double ASKS_FOR_IT = 0.6;

    private static final double WRONG = 3;

    /** A cry for help that nobody hears is worse than a mention too many for people, so sensitive subjects need less. */
    private static final double FOR_SENSITIVE = 0.8;

    private static final double LEAST_THRESHOLD = 0.35;
    private static final double MOST_THRESHOLD = 0.75;

    private final List<Intent> intents;
    private final List<Sample> taught;
    private final List<Sample> background;

    IntentLearner(Collection<Intent> unordered, Background background, Reader reader) {
        // By name, so that the folds, and with them the threshold, are the same at every start.
        intents = unordered.stream().sorted(Comparator.comparing(Intent::id)).toList();
        taught = taught(reader);
        long examples = taught.stream().filter(sample -> !sample.denied()).count();
        double weight = BACKGROUND_WEIGHT
                * examples
                / intents.size()
                / Math.max(1, background.vectors().size());
        this.background = background.vectors().stream()
                .map(vector -> new Sample(FeatureVector.dense(vector), intents.size(), weight, false))
                .toList();
    }

    private List<Sample> taught(Reader reader) {
        var texts = new ArrayList<String>();
        var labels = new ArrayList<Integer>();
        var denied = new ArrayList<Boolean>();
        for (Intent intent : intents) {
            for (String example : intent.examples()) {
                texts.add(example);
                labels.add(intents.indexOf(intent));
                denied.add(false);
            }
            for (String nearMiss : intent.not()) {
                texts.add(nearMiss);
                labels.add(intents.indexOf(intent));
                denied.add(true);
            }
        }
        List<Reading> readings = reader.readAll(texts);
        return IntStream.range(0, texts.size())
                .mapToObj(
                        i -> new Sample(FeatureVector.dense(readings.get(i).vector()), labels.get(i), 1, denied.get(i)))
                .toList();
    }

    IntentMatcher learn() {
        var all = new ArrayList<>(taught);
        all.addAll(background);
        double[][] heldOut = heldOut(all);
        var right = new ArrayList<Double>();
        var wrong = new ArrayList<Double>();
        var kept = new ArrayList<>(taught);
        int examples = 0;
        for (int i = 0; i < all.size(); i++) {
            Sample sample = all.get(i);
            int best = IntentMatcher.likeliest(heldOut[i]);
            double chance = heldOut[i][best];
            if (i >= taught.size() && chance < ASKS_FOR_IT) {
                kept.add(sample);
                wrong.add(chance);
            } else if (i < taught.size() && !sample.denied()) {
                examples++;
                (best == sample.label() ? right : wrong).add(chance);
            }
        }
        double threshold = threshold(right, examples, wrong);
        return new IntentMatcher(
                intents.stream().map(Intent::id).toList(),
                train(kept),
                intents.stream()
                        .mapToDouble(
                                intent -> intent.signal() == Signal.SENSITIVE ? FOR_SENSITIVE * threshold : threshold)
                        .toArray());
    }

    /** Chances of each sample by a model that did not learn it; near misses are learned in every fold. */
    private double[][] heldOut(List<Sample> all) {
        double[][] chances = new double[all.size()][];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            List<Sample> others = IntStream.range(0, all.size())
                    .filter(i -> i % FOLDS != fold || all.get(i).denied())
                    .mapToObj(all::get)
                    .toList();
            SoftmaxRegression regression = train(others);
            for (int i = fold; i < chances.length; i += FOLDS) {
                chances[i] = IntentMatcher.chances(regression, all.get(i).point());
            }
        });
        return chances;
    }

    private SoftmaxRegression train(List<Sample> samples) {
        return SoftmaxRegression.learn(samples, intents.size() + 1, Encoder.DIMENSIONS, LAMBDA, ROUNDS);
    }

    private static double threshold(List<Double> right, int examples, List<Double> wrong) {
        double best = MOST_THRESHOLD;
        double most = Double.NEGATIVE_INFINITY;
        for (double t = LEAST_THRESHOLD; t <= MOST_THRESHOLD + 1e-9; t += 0.01) {
            double gain = share(right, t, examples) - WRONG * share(wrong, t, wrong.size());
            if (gain > most) {
                most = gain;
                best = t;
            }
        }
        return best;
    }

    private static double share(List<Double> chances, double least, int of) {
        return of == 0 ? 0 : chances.stream().filter(chance -> chance >= least).count() / (double) of;
    }
}
