package dev.firstline.training;

import dev.firstline.understand.Category;
import dev.firstline.understand.Sensitive;
import dev.firstline.understand.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page beside the models that says what they are worth. */
final class ScoreCard {
    /** The file in the models folder. */
    static final String FILE = "SCORECARD.md";

    private ScoreCard() {}

    /** The page; without a measurement on other mentions it says so. */
    static String markdown(Trained trained, @Nullable Measurement unseen) {
        return """
                # Score card

                Written by `train`; do not edit.

                ## What was learned
                %d mentions written for this project (%s).
                Two opinions are blended: an L2 softmax regression on the sentence vector of bge-small-en-v1.5, hashed words, word
                pairs and runs of 3 to 5 letters, and 15 features of shape (weight %.1f); and the upper half of the same encoder,
                fine-tuned on the mentions (weight %.1f). Below a confidence of %.2f people read the mention.

                ## On mentions that were held out, by another hand
                Judged by models that had not learned them. The weights above were chosen on them.

                ### Categories
                %s
                ### Urgency
                %s
                ### Topics
                %s
                ## Sensitive subjects and signals, %d folds
                Each text judged by a model that did not learn it; the others are near misses and everyday mentions.

                %s
                %s
                ## On other mentions
                %s
                ## Limits
                English only: other languages are told apart and left to people. The first 128 word pieces count. What was written
                for training is easier than what people write; the last section is the one to trust.
                """.formatted(
                        trained.mentions().size(),
                        counts(trained),
                        trained.blend().regression(),
                        trained.blend().tuned(),
                        trained.model().limits().sure(),
                        ScoreTables.markdown(trained.category()),
                        ScoreTables.brief(trained.urgency()),
                        ScoreTables.brief(trained.topic()),
                        CrossValidation.FOLDS,
                        sensitive(trained.sensitive(), trained.model().limits().sensitive()),
                        ScoreTables.brief(Scores.of(Turn.class, trained.turns())),
                        unseen == null
                                ? "Not measured: `train --eval FILE` does.\n"
                                : "Real mentions, none of them learned or copied.\n\n"
                                        + ScoreTables.markdown(unseen.scores())
                                        + String.format(
                                                Locale.ROOT,
                                                "%n%.1f ms a mention from text to category, one thread.%n",
                                                unseen.millisEach()));
    }

    private static String sensitive(List<Judged<Sensitive>> judged, double limit) {
        List<Judged<Sensitive>> touching =
                judged.stream().filter(one -> one.truth() != Sensitive.NONE).toList();
        List<Judged<Sensitive>> said =
                judged.stream().filter(one -> Limits.touches(one, limit)).toList();
        return String.format(
                Locale.ROOT,
                "%d texts: of %d on a sensitive subject %.3f are found; of what is found %.3f is one.%n",
                judged.size(),
                touching.size(),
                Limits.share(touching, one -> Limits.touches(one, limit)),
                Limits.share(said, one -> one.truth() != Sensitive.NONE));
    }

    private static String counts(Trained trained) {
        return Arrays.stream(Category.values())
                .map(category -> category.label() + " "
                        + trained.mentions().stream()
                                .filter(row -> row.label("category", Category.class) == category)
                                .count())
                .collect(Collectors.joining(", "));
    }
}
