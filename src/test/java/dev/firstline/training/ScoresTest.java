package dev.firstline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.understand.Category;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand: rant, rant, rant taken for praise, praise, praise taken for rant. */
class ScoresTest {
    private static final List<Judged<Category>> FIVE = List.of(
            judged(Category.RANT, Category.RANT, 0.9),
            judged(Category.RANT, Category.RANT, 0.7),
            judged(Category.RANT, Category.PRAISE, 0.6),
            judged(Category.PRAISE, Category.PRAISE, 0.95),
            judged(Category.PRAISE, Category.RANT, 0.65));

    private final Scores<Category> scores = Scores.of(Category.class, FIVE);

    @Test
    void shares_of_what_is_and_what_was_said() {
        Scores.ClassScore rant = scores.classes().get(Category.RANT);
        Scores.ClassScore praise = scores.classes().get(Category.PRAISE);

        assertThat(scores.mentions()).isEqualTo(5);
        assertThat(scores.accuracy()).isCloseTo(0.6, within(1e-9));
        assertThat(rant.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(rant.recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(rant.support()).isEqualTo(3);
        assertThat(praise.precision()).isCloseTo(0.5, within(1e-9));
        assertThat(praise.f1()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void macro_f1_is_over_the_labels_that_occur() {
        assertThat(scores.macroF1()).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-9));
        assertThat(scores.classes().get(Category.URGENT).f1()).isZero();
    }

    @Test
    void confusion_counts_pairs() {
        assertThat(scores.confusion().at(Category.RANT, Category.PRAISE)).isEqualTo(1);
        assertThat(scores.confusion().at(Category.PRAISE, Category.PRAISE)).isEqualTo(1);
        assertThat(scores.confusion().at(Category.OTHER, Category.RANT)).isZero();
    }

    @Test
    void calibration_weighs_the_gap_of_each_tenth() {
        // 0.6 to 0.7: two wrong at 0.6 and 0.65; 0.7 to 0.8: one right at 0.7; above 0.9: two right at 0.9 and 0.95.
        double expected = 2 / 5.0 * 0.625 + 1 / 5.0 * 0.3 + 2 / 5.0 * 0.075;

        assertThat(scores.calibration().ece()).isCloseTo(expected, within(1e-9));
        assertThat(scores.calibration().bins()).extracting(Scores.Bin::count).containsExactly(2, 1, 2);
    }

    @Test
    void json_names_labels() throws Exception {
        JsonNode json = new ObjectMapper().readTree(EvaluateCommand.json(scores));

        assertThat(json.at("/accuracy").asDouble()).isCloseTo(0.6, within(1e-9));
        assertThat(json.at("/classes/rant/support").asInt()).isEqualTo(3);
        assertThat(json.at("/confusion/rant/praise").asInt()).isEqualTo(1);
        assertThat(json.at("/calibration/bins")).hasSize(3);
    }

    private static Judged<Category> judged(Category truth, Category said, double confidence) {
        Category second = said == Category.RANT ? Category.PRAISE : Category.RANT;
        return new Judged<>(truth, Map.of(said, confidence, second, 1 - confidence));
    }
}
