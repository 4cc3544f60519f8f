package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.learn.FeatureVector;
import dev.firstline.learn.SoftmaxRegression;
import dev.firstline.learn.SoftmaxRegression.Sample;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scores a sentence for each intent by two views: a softmax regression tells the intents from each other and from everyday
 * mentions, and {@link Nearness} tells how far the sentence is from all that was shown. Immutable, thread-safe.
 */
final class IntentScorer {
    /** Strength of the penalty on the sum of losses: the more lines, the less it matters. */
    private static final double PENALTY = 0.03;

    /** More gain nothing, once the vectors are centred: they all point much the same way, which slows the descent. */
    private static final int STEPS = 30;

    /** All sentences of no intent together weigh as much as this many intents. */
    private static final double NONE_WEIGHT = 1.5;

    private static final double LEAST_CHANCE = 1e-30;

    private final SoftmaxRegression regression;
    private final Nearness nearness;
    private final float[] centre;

    IntentScorer(SoftmaxRegression regression, Nearness nearness, float[] centre) {
        this.regression = regression;
        this.nearness = nearness;
        this.centre = centre;
    }

    /** The likeliest intent, by its place, and its score: a logarithm, at most 0. */
    record Nearest(int intent, double score) {}

    /**
     * Learns.
     *
     * @param intents how many there are
     * @param none    vectors of sentences that are of no intent
     */
    static IntentScorer learn(List<Lesson> lessons, int intents, List<float[]> none) {
        long examples = lessons.stream().filter(lesson -> !lesson.denied()).count();
        double weight = NONE_WEIGHT * examples / intents / Math.max(1, none.size());
        float[] centre = mean(lessons);
        List<Sample> samples = Stream.concat(
                        lessons.stream()
                                .map(lesson -> new Sample(
                                        centred(lesson.vector(), centre), lesson.intent(), 1, lesson.denied())),
                        none.stream().map(vector -> new Sample(centred(vector, centre), intents, weight, false)))
                .toList();
        double lambda = PENALTY / samples.stream().mapToDouble(Sample::weight).sum();
        return new IntentScorer(
                SoftmaxRegression.learn(samples, intents + 1, Encoder.DIMENSIONS, lambda, STEPS),
                new Nearness(lessons, intents),
                centre);
    }

    SoftmaxRegression regression() {
        return regression;
    }

    Nearness nearness() {
        return nearness;
    }

    float[] centre() {
        return centre;
    }

    private static float[] mean(List<Lesson> lessons) {
        float[] mean = new float[Encoder.DIMENSIONS];
        for (Lesson lesson : lessons) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += lesson.vector()[d] / lessons.size();
            }
        }
        return mean;
    }

    private static FeatureVector centred(float[] vector, float[] centre) {
        float[] moved = new float[vector.length];
        for (int d = 0; d < moved.length; d++) {
            moved[d] = vector[d] - centre[d];
        }
        return FeatureVector.dense(moved);
    }

    /** The chance of each intent, and last that of none, as the regression alone sees it. */
    double[] chances(float[] vector) {
        return SoftmaxRegression.softmax(regression.scores(centred(vector, centre)), 1);
    }

    /** The likeliest intent by both views. */
    Nearest nearest(float[] vector) {
        return nearest(vector, chances(vector));
    }

    /** The same for whoever has the chances. */
    Nearest nearest(float[] vector, double[] chances) {
        double[] scores = nearness.of(vector);
        int best = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] += StrictMath.log(Math.max(chances[c], LEAST_CHANCE));
            best = scores[c] > scores[best] ? c : best;
        }
        return new Nearest(best, scores[best]);
    }
}
