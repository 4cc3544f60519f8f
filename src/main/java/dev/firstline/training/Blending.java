package dev.firstline.training;

import dev.firstline.learn.Label;
import dev.firstline.understand.Classifier;
import dev.firstline.understand.Classifier.Blend;
import java.util.List;

/** Finds how much to trust each of two opinions: the weights under which the truth of held-out mentions is likeliest. */
final class Blending {
    private static final double[] WEIGHTS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.0};

    private Blending() {}

    /** The better of all pairs of weights; without a tuned opinion its weight does nothing and is 0. */
    static <L extends Enum<L> & Label> Blend fit(Classifier<L> model, List<Classifier.Labelled<L>> mentions) {
        Blend best = Blend.ALONE;
        double least = Double.POSITIVE_INFINITY;
        for (double regression : WEIGHTS) {
            for (double tuned : WEIGHTS) {
                var blend = new Blend(regression, tuned);
                double surprise = surprise(model.with(blend), mentions);
                if (surprise < least) {
                    least = surprise;
                    best = blend;
                }
            }
        }
        return best;
    }

    static <L extends Enum<L> & Label> List<Judged<L>> judge(
            Classifier<L> model, List<Classifier.Labelled<L>> mentions) {
        return mentions.stream()
                .map(one -> new Judged<>(one.label(), model.scores(one.reading())))
                .toList();
    }

    private static <L extends Enum<L> & Label> double surprise(
            Classifier<L> model, List<Classifier.Labelled<L>> mentions) {
        return judge(model, mentions).stream()
                .mapToDouble(one -> -StrictMath.log(Math.max(one.chanceOfTruth(), 1e-12)))
                .sum();
    }
}
