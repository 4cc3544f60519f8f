package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Acme Which gate is NL101? And are you open in Leeds? | Which gate is NL101? | And are you open in Leeds?
            which gate is NL101 and when does it board            | which gate is NL101  | when does it board
            hi, is it on time? Which terminal, please?            | hi, is it on time?   | Which terminal, please?
            """)
    void a_mention_is_taken_apart_into_its_questions(String text, String first, String second) {
        assertThat(Questions.of(text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which gate is NL101?",
                "My flight is NL101. Which gate is it?",
                "fish and chips and mushy peas",
                "why? why? why?",
                "",
                "what is this? what is that? what now? what then? what else?"
            })
    void one_question_a_story_or_a_rant_stays_whole(String text) {
        assertThat(Questions.of(text)).isEqualTo(List.of());
    }

    @Test
    void long_posts_are_taken_apart_in_no_time() {
        assertThat(Questions.of("and how ".repeat(4_000))).isEmpty();
    }
}
