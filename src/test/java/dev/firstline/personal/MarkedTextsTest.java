package dev.firstline.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.mention.PersonalKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkedTextsTest {
    private static final PersonalDataFinder FINDER = new PersonalDataFinder(List.of("US", "GB"));
    private static final List<MarkedTexts.Marked> LINES = MarkedTexts.read().lines();

    @Test
    void precision_and_recall_are_high() {
        SpanScores scores = scores();

        assertThat(scores.precision()).as("precision%s", scores).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.recall()).as("recall%s", scores).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @EnumSource
    void no_kind_is_left_behind(PersonalKind kind) {
        SpanScores scores = scores();

        assertThat(scores.precision(kind)).as("precision%s", scores).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.recall(kind)).as("recall%s", scores).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void half_of_the_lines_are_traps() {
        long traps = LINES.stream().filter(line -> line.spans().isEmpty()).count();

        assertThat(LINES).hasSizeGreaterThanOrEqualTo(450);
        assertThat((double) traps / LINES.size()).isBetween(0.45, 0.6);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_dozen_lines(PersonalKind kind) {
        assertThat(LINES)
                .filteredOn(line -> line.spans().stream().anyMatch(span -> span.kind() == kind))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void no_line_is_there_twice() {
        assertThat(LINES).extracting(MarkedTexts.Marked::text).doesNotHaveDuplicates();
    }

    @Test
    void a_masked_text_shows_nothing_more_to_mask() {
        for (MarkedTexts.Marked line : LINES) {
            String masked = Masking.mask(line.text(), FINDER.find(line.text()));

            assertThat(FINDER.find(masked)).as(masked).isEmpty();
        }
    }

    @Test
    void a_masked_text_has_nothing_left_of_what_was_found() {
        for (MarkedTexts.Marked line : LINES) {
            List<PersonalSpan> found = FINDER.find(line.text());
            String masked = Masking.mask(line.text(), found);

            assertThat(found)
                    .allSatisfy(span ->
                            assertThat(masked).doesNotContain(line.text().substring(span.start(), span.end())));
        }
    }

    private static SpanScores scores() {
        SpanScores scores = new SpanScores();
        LINES.forEach(line -> scores.add(line, FINDER.find(line.text())));
        return scores;
    }
}
