package dev.firstline.understand;

import dev.firstline.intent.Intent;
import dev.firstline.learn.FeatureVector;
import dev.firstline.learn.SoftmaxRegression;
import java.util.Collection;
import java.util.List;

/** Recognises intents by their examples; what is like none of them it leaves alone. Immutable, thread-safe. */
public final class IntentMatcher {
    private final List<String> ids;
    private final SoftmaxRegression regression;
    private final double[] thresholds;

    IntentMatcher(List<String> ids, SoftmaxRegression regression, double[] thresholds) {
        this.ids = List.copyOf(ids);
        this.regression = regression;
        this.thresholds = thresholds.clone();
    }

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
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("there is no intent to learn");
        }
        return new IntentLearner(intents, background, reader).learn();
    }

    /** The intent this is nearest to, sure or not. */
    public Match match(Reading reading) {
        double[] chances = chances(regression, FeatureVector.dense(reading.vector()));
        int best = likeliest(chances);
        return new Match(new IntentMatch(ids.get(best), chances[best]), chances[best] >= thresholds[best]);
    }

    static double[] chances(SoftmaxRegression regression, FeatureVector point) {
        return SoftmaxRegression.softmax(regression.scores(point), 1);
    }

    /** The likeliest intent; the last class is none of them and does not count. */
    static int likeliest(double[] chances) {
        int best = 0;
        for (int i = 1; i < chances.length - 1; i++) {
            best = chances[i] > chances[best] ? i : best;
        }
        return best;
    }
}
