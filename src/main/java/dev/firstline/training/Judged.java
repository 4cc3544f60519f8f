package dev.firstline.training;

import dev.firstline.understand.Category;
import java.util.Comparator;
import java.util.Map;

/**
 * A mention that a model has judged.
 *
 * @param truth  what a person says it is
 * @param scores what the model says: probability of each category
 */
record Judged(Category truth, Map<Category, Double> scores) {
    Category said() {
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<Category, Double>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
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
