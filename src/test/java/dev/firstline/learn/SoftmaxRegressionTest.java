package dev.firstline.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.firstline.learn.SoftmaxRegression.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
    @Test
    void the_lowest_point_of_a_bowl_is_found() {
        double[] lowest = Lbfgs.minimise(
                (x, gradient) -> {
                    gradient[0] = 2 * (x[0] - 3);
                    gradient[1] = 20 * (x[1] + 1);
                    return (x[0] - 3) * (x[0] - 3) + 10 * (x[1] + 1) * (x[1] + 1);
                },
                2,
                100,
                1e-15);

        assertThat(lowest[0]).isCloseTo(3, within(1e-4));
        assertThat(lowest[1]).isCloseTo(-1, within(1e-4));
    }

    @Test
    void three_groups_are_told_apart() {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 10; i++) {
            samples.add(sample(0, false, 1, i / 20f));
            samples.add(sample(1, false, -1, i / 20f));
            samples.add(sample(2, false, 0, -1 - i / 20f));
        }

        SoftmaxRegression regression = SoftmaxRegression.learn(samples, 3, 2, 1e-3, 100);

        assertThat(samples).allSatisfy(sample -> {
            double[] chances = SoftmaxRegression.softmax(regression.scores(sample.point()), 1);
            assertThat(chances[sample.label()]).isGreaterThan(0.8);
        });
    }

    @Test
    void a_denied_class_is_unlearned_though_nothing_says_what_is_right() {
        List<Sample> shown = List.of(sample(0, false, 1, 0.2f), sample(1, false, -1, 0.2f));
        var denied = new ArrayList<>(shown);
        denied.add(sample(0, true, 1, -1));
        FeatureVector nearMiss = denied.get(2).point();

        double before = chance(SoftmaxRegression.learn(shown, 2, 2, 1e-2, 100), nearMiss);
        double after = chance(SoftmaxRegression.learn(denied, 2, 2, 1e-2, 100), nearMiss);

        assertThat(before).isGreaterThan(0.5);
        assertThat(after).isLessThan(0.3);
    }

    @Test
    void temperature_flattens() {
        assertThat(SoftmaxRegression.softmax(new double[] {2, 0}, 2)[0])
                .isLessThan(SoftmaxRegression.softmax(new double[] {2, 0}, 1)[0])
                .isGreaterThan(0.5);
        assertThat(SoftmaxRegression.softmax(new double[] {1e6, -1e6}, 1)).containsExactly(1, 0);
    }

    private static double chance(SoftmaxRegression regression, FeatureVector point) {
        return SoftmaxRegression.softmax(regression.scores(point), 1)[0];
    }

    private static Sample sample(int label, boolean denied, float x, float y) {
        return new Sample(FeatureVector.dense(new float[] {x, y}), label, 1, denied);
    }
}
