package dev.firstline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EncoderTest {
    private static final Encoder ENCODER = Encoder.load();

    @Test
    void near_means_alike() {
        float[] gate = ENCODER.encode("which gate does my plane leave from");
        float[] boarding = ENCODER.encode("where do we board the flight");
        float[] cake = ENCODER.encode("the chocolate cake was delicious");

        assertThat(product(gate, gate)).isCloseTo(1, within(1e-5));
        assertThat(product(gate, boarding)).isGreaterThan(product(gate, cake) + 0.1);
    }

    @Test
    void nothing_readable_is_the_zero_vector() {
        assertThat(ENCODER.encode("\u200d")).containsOnly(0);
    }

    @Test
    void a_text_has_the_same_vector_every_time() {
        String text = "where is my bag";

        assertThat(ENCODER.encode(text)).isEqualTo(ENCODER.encode(text));
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
