package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Reader READER = ModelsForTests.READER;

    @Test
    void whom_it_is_said_to_and_linked_pages_do_not_move_the_vector() {
        float[] bare = READER.read("where is my bag").vector();
        float[] dressed =
                READER.read("@one @two where is my bag https://t.co/x1").vector();

        assertThat(dressed).isEqualTo(bare);
    }

    @Test
    void nothing_readable_is_the_zero_vector() {
        assertThat(READER.read("\u200d @brand").vector()).containsOnly(0);
    }

    @Test
    void many_are_read_in_their_order() {
        List<String> texts = List.of("one", "two words", "three more words", "and four more words");

        List<Reading> readings = READER.readAll(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(readings.get(i).vector())
                    .isEqualTo(READER.read(texts.get(i)).vector());
        }
    }
}
