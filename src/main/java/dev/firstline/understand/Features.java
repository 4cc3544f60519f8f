package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.learn.FeatureVector;

/** What the classifiers' regressions look at; made once a mention, for all of them look at the same. */
final class Features {
    /** Numbers in a point. */
    static final int COUNT = Encoder.DIMENSIONS + Ngrams.BUCKETS + Shape.FEATURES;

    /** Fifteen flags at full size would drown the words. */
    private static final float SHAPE_SCALE = 0.3f;

    private Features() {}

    /** The vector, then the n-grams scaled to length 1 as the vector is, then the shape. */
    static FeatureVector of(float[] vector, int[] ngrams, float[] shape) {
        int[] index = new int[Encoder.DIMENSIONS + ngrams.length + Shape.FEATURES];
        float[] value = new float[index.length];
        int at = 0;
        for (int i = 0; i < Encoder.DIMENSIONS; i++) {
            index[at] = i;
            value[at++] = vector[i];
        }
        float each = (float) (1 / Math.sqrt(Math.max(1, ngrams.length)));
        for (int ngram : ngrams) {
            index[at] = Encoder.DIMENSIONS + ngram;
            value[at++] = each;
        }
        for (int i = 0; i < Shape.FEATURES; i++) {
            index[at] = Encoder.DIMENSIONS + Ngrams.BUCKETS + i;
            value[at++] = SHAPE_SCALE * shape[i];
        }
        return new FeatureVector(index, value);
    }
}
