package dev.firstline.training;

import dev.firstline.understand.Category;
import dev.firstline.understand.CategoryModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Judges every training mention by a model that has not seen it. */
final class CrossValidation {
    /** How many parts the mentions are dealt into, one after the other. */
    static final int FOLDS = 5;

    private CrossValidation() {}

    /** The mentions must be mixed: neighbours end in different folds. */
    static List<Judged> judge(List<CategoryModel.Labelled> mentions) {
        var judged = new ArrayList<Judged>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var others = new ArrayList<CategoryModel.Labelled>();
            for (int i = 0; i < mentions.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(mentions.get(i));
                }
            }
            CategoryModel model = CategoryModel.learn(others);
            for (int i = fold; i < mentions.size(); i += FOLDS) {
                CategoryModel.Labelled mention = mentions.get(i);
                judged.add(new Judged(mention.category(), model.scores(mention.reading())));
            }
        }
        return judged;
    }

    /** The temperature at which the truth is likeliest. */
    static double temperature(List<Judged> judged) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int hundredth = 30; hundredth <= 300; hundredth += 5) {
            double temperature = hundredth / 100.0;
            double surprise = judged.stream()
                    .mapToDouble(
                            one -> -StrictMath.log(tempered(one, temperature).chanceOfTruth()))
                    .sum();
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    /** The judgement that a model of another temperature would have given. */
    static Judged tempered(Judged judged, double temperature) {
        var raised = new EnumMap<Category, Double>(Category.class);
        judged.scores()
                .forEach((category, score) ->
                        raised.put(category, StrictMath.pow(Math.max(score, 1e-12), 1 / temperature)));
        double sum = raised.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Category, Double> scores = new EnumMap<>(Category.class);
        raised.forEach((category, score) -> scores.put(category, score / sum));
        return new Judged(judged.truth(), scores);
    }
}
