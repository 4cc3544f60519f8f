package dev.firstline.training;

import dev.firstline.understand.Category;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page beside the models that says what they are worth. */
final class ScoreCard {
    /** The file in the models folder. */
    static final String FILE = "SCORECARD.md";

    private ScoreCard() {}

    /** The page; without a measurement on other mentions it says so. */
    static String markdown(Trainer.Result result, @Nullable Measurement unseen) {
        return """
                # Score card

                Written by `train`; do not edit.

                ## What was learned
                %d mentions written for this project (%s).
                Features: the sentence vector of bge-small-en-v1.5 (384 numbers), hashed words, word pairs and runs of 3 to 5
                letters, and 15 features of shape (marks, capitals, length, ...), into one L2 softmax regression.
                Scores are divided by a temperature of %.2f.

                ## On the training mentions, %d folds
                Each mention judged by a model that did not learn it. Mentions written by the same hand are easier than real ones.

                %s
                ## On other mentions
                %s
                ## Limits
                English only: other languages get a category, but nobody measured it. `urgent` in calm words is the category
                most often missed, and `other` is often taken for a complaint or a question. The first 128 word pieces count.
                """.formatted(
                        result.mentions().size(),
                        counts(result),
                        result.temperature(),
                        CrossValidation.FOLDS,
                        ScoreTables.markdown(result.heldOut()),
                        unseen == null
                                ? "Not measured: `train --eval FILE` does.\n"
                                : "Real mentions, none of them learned or copied.\n\n"
                                        + ScoreTables.markdown(unseen.scores())
                                        + String.format(
                                                Locale.ROOT,
                                                "%n%.1f ms a mention from text to category, one thread.%n",
                                                unseen.millisEach()));
    }

    private static String counts(Trainer.Result result) {
        return Arrays.stream(Category.values())
                .map(category -> category.label() + " "
                        + result.mentions().stream()
                                .filter(mention -> mention.category() == category)
                                .count())
                .collect(Collectors.joining(", "));
    }
}
