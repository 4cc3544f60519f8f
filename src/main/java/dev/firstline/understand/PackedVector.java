package dev.firstline.understand;

/** A sentence vector in a byte a dimension: exact enough, for no component of these vectors comes near 0.5. */
final class PackedVector {
    private static final float STEPS = 254f;

    private PackedVector() {}

    static byte[] packed(float[] vector) {
        byte[] packed = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            packed[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * STEPS)));
        }
        return packed;
    }

    static float[] unpacked(byte[] packed) {
        float[] vector = new float[packed.length];
        for (int i = 0; i < packed.length; i++) {
            vector[i] = packed[i] / STEPS;
        }
        return vector;
    }

    /** What is left of a vector once it was packed. */
    static float[] rounded(float[] vector) {
        return unpacked(packed(vector));
    }
}
