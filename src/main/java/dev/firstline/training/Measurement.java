package dev.firstline.training;

import dev.firstline.understand.CategoryModel;
import dev.firstline.understand.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A model measured on mentions it did not learn.
 *
 * @param scores      how well it judged
 * @param millisEach  time for a mention from text to scores, one thread
 */
record Measurement(Scores scores, double millisEach) {
    static Measurement of(CategoryModel model, Reader reader, UnaryOperator<String> mask, List<LabelledText> mentions) {
        var judged = new ArrayList<Judged>();
        long start = System.nanoTime();
        for (LabelledText mention : mentions) {
            judged.add(new Judged(mention.category(), model.scores(reader.read(mask.apply(mention.text())))));
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return new Measurement(Scores.of(judged), millis / mentions.size());
    }
}
