package dev.firstline.training;

import dev.firstline.understand.Category;
import java.util.List;
import java.util.stream.Stream;

/** How often each category was taken for each. */
final class Confusion {
    private final int[][] counts = new int[Category.values().length][Category.values().length];

    Confusion(List<Judged> judged) {
        judged.forEach(one -> counts[one.truth().ordinal()][one.said().ordinal()]++);
    }

    /** Mentions of one category that were judged to be the other. */
    int at(Category truth, Category said) {
        return counts[truth.ordinal()][said.ordinal()];
    }

    /** Mentions that are of a category. */
    int are(Category truth) {
        return Stream.of(Category.values()).mapToInt(said -> at(truth, said)).sum();
    }

    /** Mentions that were judged to be of a category. */
    int said(Category said) {
        return Stream.of(Category.values()).mapToInt(truth -> at(truth, said)).sum();
    }
}
