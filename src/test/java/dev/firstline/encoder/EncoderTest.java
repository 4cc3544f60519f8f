package dev.firstline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderTest {
    private static final Encoder ENCODER = Encoder.load(null);

    @Test
    void near_means_alike() {
        float[] gate = vector("which gate does my plane leave from");
        float[] boarding = vector("where do we board the flight");
        float[] cake = vector("the chocolate cake was delicious");

        assertThat(product(gate, gate)).isCloseTo(1, within(1e-5));
        assertThat(product(gate, boarding)).isGreaterThan(product(gate, cake) + 0.1);
    }

    @Test
    void nothing_readable_is_the_zero_vector_without_scores() {
        Encoder.Encoded nothing = ENCODER.encode("\u200d");

        assertThat(nothing.vector()).containsOnly(0);
        assertThat(nothing.scores()).isEmpty();
    }

    @Test
    void a_text_has_the_same_vector_every_time() {
        assertThat(vector("where is my bag")).isEqualTo(vector("where is my bag"));
    }

    /** Layers that are the encoder's own, and a head that hands the state on, say what the encoder itself says. */
    @Test
    void tuned_layers_read_the_text_beside_the_others() {
        List<Layer> upper = BgeWeights.load().layers().subList(7, BgeWeights.LAYERS);
        float[] identity = new float[Layer.WIDTH * Layer.WIDTH];
        for (int i = 0; i < Layer.WIDTH; i++) {
            identity[i * Layer.WIDTH + i] = 1;
        }

        try (var both = Encoder.load(new TunedLayers(upper, identity, new float[Layer.WIDTH], List.of()))) {
            Encoder.Encoded read = both.encode("which gate does my plane leave from");

            assertThat(read.vector()).containsExactly(vector("which gate does my plane leave from"), within(1e-4f));
            double length = Math.sqrt(product(read.scores(), read.scores()));
            for (int i = 0; i < Layer.WIDTH; i++) {
                assertThat(read.scores()[i] / length).isCloseTo(read.vector()[i], within(1e-4));
            }
        }
    }

    private static float[] vector(String text) {
        return ENCODER.encode(text).vector();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
