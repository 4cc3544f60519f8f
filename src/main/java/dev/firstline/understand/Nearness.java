package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How near a sentence is to each intent's own examples: a Parzen window over their vectors. Unlike a linear model it falls
 * off on all sides of them, so it knows what is like nothing it was shown. Immutable, thread-safe.
 */
final class Nearness {
    /** How sharply nearness falls with the cosine; at a cosine of 0.95 an example counts e^-4. */
    private static final double SHARPNESS = 80;

    /** Two sentences of an intent need not be neighbours: beside the regression's chance nearness counts less. */
    private static final double WEIGHT = 1 / 3.0;

    /** A near miss that somebody took the trouble to write down counts more than an example. */
    private static final double MISS_WEIGHT = 2 / 3.0;

    /** Keeps the logarithm finite far from all. */
    private static final double FLOOR = 1e-30;

    private final int intents;
    private final int[] intentOf;
    private final boolean[] denied;

    /** All lines' first components, then all lines' second: sums over lines then run along the array. */
    private final float[] components;

    Nearness(List<Lesson> lessons, int intents) {
        this.intents = intents;
        int lines = lessons.size();
        List<Lesson> sorted =
                lessons.stream().sorted(Comparator.comparingInt(Lesson::intent)).toList();
        intentOf = new int[lines];
        denied = new boolean[lines];
        components = new float[lines * Encoder.DIMENSIONS];
        for (int i = 0; i < lines; i++) {
            Lesson lesson = sorted.get(i);
            intentOf[i] = lesson.intent();
            denied[i] = lesson.denied();
            for (int d = 0; d < Encoder.DIMENSIONS; d++) {
                components[d * lines + i] = lesson.vector()[d];
            }
        }
    }

    /** The lines it was made of, sorted by intent. */
    List<Lesson> lessons() {
        int lines = intentOf.length;
        return IntStream.range(0, lines)
                .mapToObj(i -> {
                    float[] vector = new float[Encoder.DIMENSIONS];
                    for (int d = 0; d < vector.length; d++) {
                        vector[d] = components[d * lines + i];
                    }
                    return new Lesson(intentOf[i], vector, denied[i]);
                })
                .toList();
    }

    /**
     * For each intent, at most 0: the weighted logarithms of the mean nearness of its examples, and of the chance that this
     * is rather one of them than one of its near misses.
     */
    double[] of(float[] vector) {
        float[] cosines = cosines(vector);
        double[] near = new double[intents];
        double[] missed = new double[intents];
        int[] examples = new int[intents];
        for (int i = 0; i < cosines.length; i++) {
            double nearness = StrictMath.exp(SHARPNESS * (cosines[i] - 1));
            if (denied[i]) {
                missed[intentOf[i]] += nearness;
            } else {
                near[intentOf[i]] += nearness;
                examples[intentOf[i]]++;
            }
        }
        for (int c = 0; c < intents; c++) {
            double sum = near[c] + FLOOR;
            near[c] = WEIGHT * StrictMath.log(sum / Math.max(1, examples[c]))
                    + MISS_WEIGHT * StrictMath.log(sum / (sum + missed[c]));
        }
        return near;
    }

    private float[] cosines(float[] vector) {
        int lines = intentOf.length;
        float[] cosines = new float[lines];
        for (int d = 0; d < vector.length; d++) {
            float component = vector[d];
            int row = d * lines;
            for (int i = 0; i < lines; i++) {
                cosines[i] += component * components[row + i];
            }
        }
        return cosines;
    }
}
