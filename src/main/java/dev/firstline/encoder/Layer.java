package dev.firstline.encoder;

/**
 * The weights of one layer of a BERT encoder (Devlin et al. 2019, arXiv:1810.04805), quantised.
 *
 * @param attend    makes query, key and value of each token, side by side: width → 3 × width
 * @param join      joins what the heads found
 * @param attended  the norm after attention
 * @param widen     width → 4 × width
 * @param narrow    and back
 * @param narrowed  the norm at the end
 */
public record Layer(Dense attend, Dense join, Norm attended, Dense widen, Dense narrow, Norm narrowed) {
    /** Numbers in a token's vector. */
    public static final int WIDTH = 384;

    /** How many heads look at it. */
    public static final int HEADS = 12;

    /** A scale and a shift for each number of a normalised vector. */
    @SuppressWarnings("ArrayRecordComponent") // weights, shared by reference on purpose
    public record Norm(float[] scale, float[] shift) {}

    /**
     * A matrix and what is added after it.
     *
     * @param weights row by row, in × out; times the scale of its column a weight is the real one
     * @param scales  one a column
     * @param bias    one a column
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Dense(byte[] weights, float[] scales, float[] bias) {
        public Dense {
            if (scales.length != bias.length || weights.length % scales.length != 0) {
                throw new IllegalArgumentException(
                        weights.length + " weights, " + scales.length + " scales and " + bias.length + " biases");
            }
        }

        /** Rows. */
        public int in() {
            return weights.length / scales.length;
        }

        /** Columns. */
        public int out() {
            return scales.length;
        }

        /** Three matrices of the same height as one. */
        static Dense beside(Dense one, Dense two, Dense three) {
            Dense[] all = {one, two, three};
            int out = one.out() + two.out() + three.out();
            var joined = new Dense(new byte[one.in() * out], new float[out], new float[out]);
            int column = 0;
            for (Dense dense : all) {
                for (int row = 0; row < one.in(); row++) {
                    System.arraycopy(dense.weights, row * dense.out(), joined.weights, row * out + column, dense.out());
                }
                System.arraycopy(dense.scales, 0, joined.scales, column, dense.out());
                System.arraycopy(dense.bias, 0, joined.bias, column, dense.out());
                column += dense.out();
            }
            return joined;
        }
    }
}
