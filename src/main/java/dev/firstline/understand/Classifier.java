package dev.firstline.understand;

import dev.firstline.learn.Label;
import dev.firstline.learn.SoftmaxRegression;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which label of a set a mention has: a softmax regression over its sentence vector, n-grams and shape, whose scores
 * are blended with those of the fine-tuned encoder where that was tuned for the same labels. Thread-safe.
 *
 * @param <L> the labels
 */
public final class Classifier<L extends Enum<L> & Label> {
    private static final double LAMBDA = 3e-4;
    private static final int ROUNDS = 120;

    private final L[] labels;
    private final SoftmaxRegression regression;
    private final Blend blend;

    private Classifier(Class<L> labels, SoftmaxRegression regression, Blend blend) {
        this.labels = labels.getEnumConstants();
        this.regression = regression;
        this.blend = blend;
    }

    /**
     * How the two opinions are weighed: each is a score a label, multiplied by its weight and summed.
     *
     * @param regression above 0; a temperature below 1 is a weight above 1
     * @param tuned      0 or more
     */
    public record Blend(double regression, double tuned) {
        /** The regression as it is, alone. */
        public static final Blend ALONE = new Blend(1, 0);

        public Blend {
            if (!(regression > 0) || !(tuned >= 0)) {
                throw new IllegalArgumentException("weights " + regression + " and " + tuned);
            }
        }
    }

    /**
     * A mention with the label a person gave it.
     *
     * @param <L> the labels
     */
    public record Labelled<L extends Enum<L> & Label>(Reading reading, L label) {}

    /** Learns from labelled mentions; the same mentions in the same order give the same classifier. */
    public static <L extends Enum<L> & Label> Classifier<L> learn(Class<L> labels, List<Labelled<L>> mentions) {
        var samples = mentions.stream()
                .map(one -> new SoftmaxRegression.Sample(one.reading.point(), one.label.ordinal(), 1, false))
                .toList();
        int classes = labels.getEnumConstants().length;
        return new Classifier<>(
                labels, SoftmaxRegression.learn(samples, classes, Features.COUNT, LAMBDA, ROUNDS), Blend.ALONE);
    }

    /** The same classifier, its opinions weighed otherwise. */
    public Classifier<L> with(Blend other) {
        return new Classifier<>(labels[0].getDeclaringClass(), regression, other);
    }

    /** The likeliest of these; of equals the first. */
    public static <L extends Enum<L>> L likeliest(Map<L, Double> scores) {
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<L, Double>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    /** Probability of each label; they sum to 1. */
    public Map<L, Double> scores(Reading reading) {
        double[] scores = regression.scores(reading.point());
        float[] tuned = reading.tuned(labels[0].getDeclaringClass());
        for (int i = 0; i < scores.length; i++) {
            scores[i] = blend.regression * scores[i] + (tuned.length == 0 ? 0 : blend.tuned * tuned[i]);
        }
        SoftmaxRegression.softmax(scores, 1);
        var chances = new EnumMap<L, Double>(labels[0].getDeclaringClass());
        for (L label : labels) {
            chances.put(label, scores[label.ordinal()]);
        }
        return chances;
    }

    /** How much a single feature speaks for one label rather than another. */
    double pull(int feature, L towards, L awayFrom) {
        float[] weights = regression.weights();
        int row = feature * labels.length;
        return weights[row + towards.ordinal()] - weights[row + awayFrom.ordinal()];
    }

    int size() {
        return 2 * Double.BYTES + regression.weights().length * Float.BYTES;
    }

    void write(ByteBuffer payload) {
        payload.putDouble(blend.regression).putDouble(blend.tuned);
        payload.asFloatBuffer().put(regression.weights());
        payload.position(payload.position() + regression.weights().length * Float.BYTES);
    }

    static <L extends Enum<L> & Label> Classifier<L> read(Class<L> labels, ByteBuffer payload) {
        var blend = new Blend(payload.getDouble(), payload.getDouble());
        int classes = labels.getEnumConstants().length;
        float[] weights = new float[(Features.COUNT + 1) * classes];
        payload.asFloatBuffer().get(weights);
        payload.position(payload.position() + weights.length * Float.BYTES);
        return new Classifier<>(labels, new SoftmaxRegression(classes, weights), blend);
    }
}
