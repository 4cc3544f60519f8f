package dev.firstline.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
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
}
