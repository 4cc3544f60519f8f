package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.firstline.understand.Threshold.Unknown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void what_lies_apart_is_parted_between() {
        assertThat(Threshold.choose(falling(-1, 10), 10, people(falling(-20, 10))))
                .isBetween(-20.0, -10.0);
    }

    @Test
    void nearly_all_unknowns_are_caught_whatever_it_costs() {
        double[] unknown = falling(-1, 100);

        double threshold = Threshold.choose(falling(-1, 100), 100, people(unknown));

        assertThat(Arrays.stream(unknown).filter(score -> score < threshold).count())
                .isEqualTo(93);
    }

    @Test
    void beyond_that_answered_and_caught_are_balanced() {
        double[] right = falling(-1, 100);
        double[] unknown = falling(-96, 100);

        double threshold = Threshold.choose(right, 100, people(unknown));

        assertThat(threshold).isCloseTo(-98, within(1.0));
    }

    @Test
    void a_larger_sample_of_unknowns_changes_nothing() {
        double[] right = falling(-1, 50);
        double[] unknown = falling(-30, 50);
        double[] often = IntStream.range(0, 20)
                .boxed()
                .flatMapToDouble(again -> Arrays.stream(unknown))
                .toArray();

        assertThat(Threshold.choose(right, 50, people(often))).isEqualTo(Threshold.choose(right, 50, people(unknown)));
    }

    @Test
    void the_kind_caught_worst_counts() {
        double[] right = falling(-1, 50);
        double[] hard = falling(-30, 50);
        double[] easy = falling(-900, 5_000);

        assertThat(Threshold.choose(right, 50, people(easy, hard)))
                .isEqualTo(Threshold.choose(right, 50, people(hard)));
    }

    @Test
    void without_unknowns_all_that_was_found_is_answered() {
        assertThat(Threshold.choose(falling(-1, 10), 12, people(new double[0]))).isLessThan(-10);
    }

    @Test
    void when_nothing_was_found_nothing_is_sure() {
        assertThat(Threshold.choose(new double[0], 10, people(falling(-1, 10)))).isGreaterThan(-2);
    }

    /** From a score downwards in steps of one. */
    @Test
    void near_misses_are_caught_as_often_as_questions_are_answered() {
        double[] scores = falling(-1, 100);

        double threshold = Threshold.choose(scores, 100, List.of(Unknown.writtenToMislead(scores)));

        assertThat(threshold).isCloseTo(-50, within(1.0));
    }

    private static List<Unknown> people(double[]... kinds) {
        return Stream.of(kinds).map(Unknown::asPeopleAsk).toList();
    }

    private static double[] falling(double from, int count) {
        return DoubleStream.iterate(from, score -> score - 1).limit(count).toArray();
    }
}
