package dev.firstline.training;

import dev.firstline.learn.Label;
import dev.firstline.understand.Classifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges every labelled mention by a classifier that has not seen it. */
final class CrossValidation {
    /** How many parts the mentions are dealt into, one after the other. */
    static final int FOLDS = 5;

    private CrossValidation() {}

    /** The mentions must be mixed: neighbours end in different folds. The judgements come in the mentions' order. */
    static <L extends Enum<L> & Label> List<Judged<L>> judge(Class<L> labels, List<Classifier.Labelled<L>> mentions) {
        List<Classifier<L>> models = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> Classifier.learn(labels, others(mentions, fold)))
                .toList();
        return IntStream.range(0, mentions.size())
                .mapToObj(i -> new Judged<>(
                        mentions.get(i).label(),
                        models.get(i % FOLDS).scores(mentions.get(i).reading())))
                .toList();
    }

    private static <L extends Enum<L> & Label> List<Classifier.Labelled<L>> others(
            List<Classifier.Labelled<L>> mentions, int fold) {
        var others = new ArrayList<Classifier.Labelled<L>>();
        for (int i = 0; i < mentions.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(mentions.get(i));
            }
        }
        return others;
    }
}
