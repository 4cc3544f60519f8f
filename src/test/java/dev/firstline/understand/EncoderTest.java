package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    private static final Encoder ENCODER = ModelsForTests.ENCODER;

    @Test
    void near_means_alike() {
        float[] gate = ENCODER.read("which gate does my plane leave from").vector();
        float[] boarding = ENCODER.read("where do we board the flight").vector();
        float[] cake = ENCODER.read("the chocolate cake was delicious").vector();

        assertThat(product(gate, gate)).isCloseTo(1, within(1e-5));
        assertThat(product(gate, boarding)).isGreaterThan(product(gate, cake) + 0.1);
    }

    @Test
    void whom_it_is_said_to_and_linked_pages_do_not_move_the_vector() {
        float[] bare = ENCODER.read("where is my bag").vector();
        float[] dressed =
                ENCODER.read("@one @two where is my bag https://t.co/x1").vector();

        assertThat(dressed).isEqualTo(bare);
    }

    @Test
    void nothing_readable_is_the_zero_vector() {
        assertThat(ENCODER.read("\u200d @brand").vector()).containsOnly(0);
    }

    @Test
    void many_are_read_in_their_order() {
        List<String> texts = List.of("one", "two words", "three more words", "and four more words");

        List<Reading> readings = ENCODER.readAll(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(readings.get(i).vector())
                    .isEqualTo(ENCODER.read(texts.get(i)).vector());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Unhappy, '[CLS] un ##happy [SEP]'",
        "UN-happy!, '[CLS] un - happy ! [SEP]'",
        "\u00fcn happy, '[CLS] un happy [SEP]'",
        "xyz, '[CLS] [UNK] [SEP]'",
        "'', '[CLS] [SEP]'"
    })
    void words_fall_into_the_longest_known_pieces(String text, String pieces) {
        Map<String, Integer> vocabulary = Map.of(
                "[CLS]", 0, "[SEP]", 1, "[UNK]", 2, "un", 3, "##happy", 4, "happy", 5, "-", 6, "!", 7, "unhappyish", 8);
        long[] expected =
                List.of(pieces.split(" ")).stream().mapToLong(vocabulary::get).toArray();

        assertThat(new WordPiece(vocabulary).encode(text, 16)).isEqualTo(expected);
    }

    @Test
    void a_long_text_is_cut_and_still_closed() {
        Map<String, Integer> vocabulary = Map.of("[CLS]", 0, "[SEP]", 1, "[UNK]", 2, "a", 3, "##a", 4);

        assertThat(new WordPiece(vocabulary).encode("a a a a aaaa", 6)).containsExactly(0, 3, 3, 3, 3, 1);
        assertThat(new WordPiece(vocabulary).encode("aaaaaaaaaaaa", 6)).containsExactly(0, 3, 4, 4, 4, 1);
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
