package dev.firstline.learn;

import java.util.List;

/**
 * A linear model with one score a class, made probabilities by softmax. Weights lie feature by feature, the classes of a
 * feature side by side; the last feature is the bias. Immutable, thread-safe.
 */
public final class SoftmaxRegression {
    private final int classes;
    private final float[] weights;

    /** Takes the array as it is. */
    public SoftmaxRegression(int classes, float[] weights) {
        if (classes < 2 || weights.length % classes != 0) {
            throw new IllegalArgumentException(weights.length + " weights do not divide among " + classes + " classes");
        }
        this.classes = classes;
        this.weights = weights;
    }

    /**
     * What the model learns from.
     *
     * @param point  where it lies
     * @param label  its class; with {@code denied} the one class it is not
     * @param weight how much it counts
     * @param denied whether only that is known: that it is not of class {@code label}
     */
    public record Sample(FeatureVector point, int label, double weight, boolean denied) {}

    /**
     * Learns by maximum likelihood with an L2 penalty on all weights but the bias.
     *
     * @param features number of features without the bias
     * @param lambda   strength of the penalty, for a mean loss
     */
    public static SoftmaxRegression learn(List<Sample> samples, int classes, int features, double lambda, int rounds) {
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        double[] learned = Lbfgs.minimise(
                (w, gradient) -> loss(samples, classes, features, lambda, total, w, gradient),
                (features + 1) * classes,
                rounds,
                1e-5);
        float[] weights = new float[learned.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) learned[i];
        }
        return new SoftmaxRegression(classes, weights);
    }

    private static double loss(
            List<Sample> samples, int classes, int features, double lambda, double total, double[] w, double[] g) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            boolean bias = i >= features * classes;
            g[i] = bias ? 0 : lambda * w[i];
            loss += bias ? 0 : lambda / 2 * w[i] * w[i];
        }
        double[] p = new double[classes];
        for (Sample sample : samples) {
            scores(sample.point, classes, features, w, p);
            softmax(p, 1);
            double share = sample.weight / total;
            double chance = sample.denied ? 1 - p[sample.label] : p[sample.label];
            loss -= share * StrictMath.log(Math.max(chance, 1e-12));
            // The slope of -log p is p - 1 at the label; of -log(1 - p) it is the same, times -p / (1 - p).
            double pull = sample.denied ? -p[sample.label] / Math.max(chance, 1e-6) : 1;
            p[sample.label] -= 1;
            for (int c = 0; c < classes; c++) {
                p[c] *= share * pull;
            }
            spread(sample.point, classes, features, p, g);
        }
        return loss;
    }

    private static void scores(FeatureVector point, int classes, int features, double[] w, double[] into) {
        System.arraycopy(w, features * classes, into, 0, classes);
        int[] index = point.index();
        float[] value = point.value();
        for (int i = 0; i < index.length; i++) {
            int row = index[i] * classes;
            float v = value[i];
            for (int c = 0; c < classes; c++) {
                into[c] += v * w[row + c];
            }
        }
    }

    private static void spread(FeatureVector point, int classes, int features, double[] slope, double[] g) {
        int[] index = point.index();
        float[] value = point.value();
        for (int i = 0; i < index.length; i++) {
            int row = index[i] * classes;
            float v = value[i];
            for (int c = 0; c < classes; c++) {
                g[row + c] += v * slope[c];
            }
        }
        for (int c = 0; c < classes; c++) {
            g[features * classes + c] += slope[c];
        }
    }

    /** A score for each class, any size; the largest is the likeliest. */
    public double[] scores(FeatureVector point) {
        double[] scores = new double[classes];
        int bias = weights.length - classes;
        for (int c = 0; c < classes; c++) {
            scores[c] = weights[bias + c];
        }
        int[] index = point.index();
        float[] value = point.value();
        for (int i = 0; i < index.length; i++) {
            int row = index[i] * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += (double) value[i] * weights[row + c];
            }
        }
        return scores;
    }

    /** Turns scores into probabilities, in place; a temperature over 1 makes them less sure. */
    public static double[] softmax(double[] scores, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = StrictMath.exp((scores[c] - most) / temperature);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    public int classes() {
        return classes;
    }

    /** The weights themselves, not a copy. */
    public float[] weights() {
        return weights;
    }
}
