package dev.firstline.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyCheckTest {
    private static final Intents INTENTS = IntentsForTests.intents();
    private final ReplyCheck check = ReplyCheck.of(INTENTS.intent("flight-gate"), INTENTS);

    @Test
    void the_texts_of_the_files_pass() {
        INTENTS.intents().values().stream()
                .filter(intent -> !intent.replies().isEmpty())
                .forEach(intent -> assertThat(ReplyCheck.of(intent, INTENTS).flaws(intent.replies()))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gate {gat}.    | unknown placeholder {gat}, did you mean gate?",
                "Gate {gate.    | a brace without its partner",
                "''             | is empty",
                "'Gate\n{gate}' | must be one line without control characters",
            })
    void a_text_that_cannot_be_filled_in_is_a_flaw(String text, String flaw) {
        assertThat(check.flaws(Map.of("en", List.of("Gate {gate} for {flight}, {name}.", text))))
                .containsExactly(new ReplyCheck.Flaw("en", 2, flaw));
    }

    @Test
    void a_text_that_may_become_too_long_is_a_flaw_but_one_of_length_only() {
        Map<String, List<String>> texts = Map.of("en", List.of("x".repeat(250) + " {gate}"));

        assertThat(check.formFlaws(texts)).isEmpty();
        assertThat(check.flaws(texts))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.detail()).contains("more than a post has"));
        assertThat(check.longestPost(texts.get("en").get(0))).isGreaterThan(PostLength.MOST);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(check.flaws(Map.of("deutsch", List.of("{a} {b}"))))
                .extracting(ReplyCheck.Flaw::language, ReplyCheck.Flaw::variant)
                .containsExactlyInAnyOrder(
                        tuple("en", 0), tuple("deutsch", 0), tuple("deutsch", 1), tuple("deutsch", 1));
    }
}
