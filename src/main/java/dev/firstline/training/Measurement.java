package dev.firstline.training;

import dev.firstline.understand.Category;
import dev.firstline.understand.MentionModel;
import dev.firstline.understand.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A model measured on mentions it did not learn.
 *
 * @param scores      how well it judged their categories
 * @param millisEach  time for a mention from text to scores, one thread
 */
record Measurement(Scores<Category> scores, double millisEach) {
    static Measurement of(MentionModel model, Reader reader, UnaryOperator<String> mask, List<Row> mentions) {
        var judged = new ArrayList<Judged<Category>>();
        long start = System.nanoTime();
        for (Row mention : mentions) {
            judged.add(new Judged<>(
                    mention.label("category", Category.class),
                    model.category().scores(reader.read(mask.apply(mention.text())))));
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return new Measurement(Scores.of(Category.class, judged), millis / mentions.size());
    }
}
