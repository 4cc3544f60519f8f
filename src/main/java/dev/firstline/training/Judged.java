package dev.firstline.training;

import dev.firstline.learn.Label;
import dev.firstline.understand.Classifier;
import java.util.Map;

/**
 * A mention that a model has judged.
 *
 * @param truth  what a person says it is
 * @param scores what the model says: probability of each label
 */
record Judged<L extends Enum<L> & Label>(L truth, Map<L, Double> scores) {
    L said() {
        return Classifier.likeliest(scores);
    }

    double confidence() {
        return scores.getOrDefault(said(), 0.0);
    }

    double chanceOfTruth() {
        return scores.getOrDefault(truth, 0.0);
    }

    boolean right() {
        return said() == truth;
    }
}
