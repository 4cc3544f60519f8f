package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.firstline.encoder.Encoder;
import dev.firstline.understand.Classifier.Blend;
import dev.firstline.understand.Classifier.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final List<Labelled<Urgency>> TAUGHT =
            List.of(new Labelled<>(reading(0), Urgency.NONE), new Labelled<>(reading(1), Urgency.NOW));
    private static final Classifier<Urgency> CLASSIFIER = Classifier.learn(Urgency.class, TAUGHT);

    @Test
    void what_was_taught_is_told_apart() {
        assertThat(Classifier.likeliest(CLASSIFIER.scores(reading(0)))).isEqualTo(Urgency.NONE);
        assertThat(Classifier.likeliest(CLASSIFIER.scores(reading(1)))).isEqualTo(Urgency.NOW);
    }

    @Test
    void probabilities_sum_to_one() {
        double sum = CLASSIFIER.scores(reading(0)).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void the_tuned_opinion_counts_as_much_as_its_weight() {
        Reading doubtful = scored(Urgency.TODAY, 20);

        assertThat(Classifier.likeliest(CLASSIFIER.scores(doubtful))).isEqualTo(Urgency.NONE);
        assertThat(Classifier.likeliest(CLASSIFIER.with(new Blend(1, 1)).scores(doubtful)))
                .isEqualTo(Urgency.TODAY);
    }

    @Test
    void without_a_tuned_opinion_the_regression_speaks_alone() {
        assertThat(CLASSIFIER.with(new Blend(1, 1)).scores(reading(1))).isEqualTo(CLASSIFIER.scores(reading(1)));
    }

    @Test
    void a_weight_that_means_nothing_is_refused() {
        assertThatThrownBy(() -> new Blend(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Blend(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A reading that lies on one axis. */
    private static Reading reading(int axis) {
        float[] vector = new float[Encoder.DIMENSIONS];
        vector[axis] = 1;
        return new Reading(vector, new float[0], Features.of(vector, new int[0], new float[Shape.FEATURES]));
    }

    private static Reading scored(Urgency urgency, float score) {
        Reading plain = reading(0);
        float[] scores = new float[TunedLabels.count()];
        scores[TunedLabels.from(Urgency.class) + urgency.ordinal()] = score;
        return new Reading(plain.vector(), scores, plain.point());
    }
}
