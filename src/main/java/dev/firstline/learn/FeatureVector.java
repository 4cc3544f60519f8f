package dev.firstline.learn;

/**
 * A sparse point for a linear model. The arrays are shared, not copied: whoever makes one leaves them alone afterwards.
 *
 * @param index which features, each at most once
 * @param value their values, in the same order
 */
public record FeatureVector(int[] index, float[] value) {
    /** All of a dense vector, feature 0 first. */
    public static FeatureVector dense(float[] values) {
        int[] index = new int[values.length];
        for (int i = 0; i < index.length; i++) {
            index[i] = i;
        }
        return new FeatureVector(index, values);
    }
}
