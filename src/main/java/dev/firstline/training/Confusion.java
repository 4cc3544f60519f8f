package dev.firstline.training;

import dev.firstline.learn.Label;
import java.util.List;
import java.util.stream.IntStream;

/** How often each label was taken for each. */
final class Confusion<L extends Enum<L> & Label> {
    private final int[][] counts;

    Confusion(Class<L> labels, List<Judged<L>> judged) {
        int size = labels.getEnumConstants().length;
        counts = new int[size][size];
        judged.forEach(one -> counts[one.truth().ordinal()][one.said().ordinal()]++);
    }

    /** Mentions of one label that were judged to have the other. */
    int at(L truth, L said) {
        return counts[truth.ordinal()][said.ordinal()];
    }

    /** Mentions that have a label. */
    int are(L truth) {
        return IntStream.of(counts[truth.ordinal()]).sum();
    }

    /** Mentions that were judged to have a label. */
    int said(L said) {
        return IntStream.range(0, counts.length)
                .map(truth -> counts[truth][said.ordinal()])
                .sum();
    }
}
