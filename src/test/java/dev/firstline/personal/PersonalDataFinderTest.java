package dev.firstline.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataFinderTest {
    private final PersonalDataFinder finder = new PersonalDataFinder(List.of("US", "GB"));

    @Test
    void precision_and_recall_on_the_marked_texts_are_high() {
        int right = 0;
        int found = 0;
        int wanted = 0;
        List<String> faults = new ArrayList<>();
        for (MarkedTexts.Marked line : MarkedTexts.read().lines()) {
            List<PersonalSpan> spans = finder.find(line.text());
            found += spans.size();
            wanted += line.spans().size();
            right += (int) spans.stream().filter(line.spans()::contains).count();
            if (!spans.equals(line.spans())) {
                faults.add(Masking.mask(line.text(), spans) + "   <-   " + line.text());
            }
        }

        assertThat((double) right / found)
                .as("precision %d/%d; %s", right, found, String.join("\n", faults))
                .isGreaterThanOrEqualTo(0.9);
        assertThat((double) right / wanted)
                .as("recall %d/%d; %s", right, wanted, String.join("\n", faults))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void half_of_the_marked_texts_are_traps() {
        List<MarkedTexts.Marked> lines = MarkedTexts.read().lines();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(120);
        assertThat(lines.stream().filter(line -> line.spans().isEmpty()).count())
                .isGreaterThanOrEqualTo(lines.size() / 2 - 5);
    }

    @Test
    void masking_puts_the_kind_in_the_place_of_what_was_there() {
        String text = "pnr K7MQ2X, mail petra.holm@mailbox.example";

        assertThat(Masking.mask(text, finder.find(text))).isEqualTo("pnr [booking-ref], mail [email]");
    }

    @Test
    void a_masked_text_shows_nothing_more_to_mask() {
        for (MarkedTexts.Marked line : MarkedTexts.read().lines()) {
            String masked = Masking.mask(line.text(), finder.find(line.text()));

            assertThat(finder.find(masked)).as(masked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1-",
                "4111 ",
                "a",
                "a.",
                "a@",
                "a@b.",
                "GB33 ",
                "booking ",
                "order # ",
                "my name is ",
                "Aa ",
                "1 A ",
                "+1 (",
                "0",
                "born ",
                "agent Aa ",
                "12/05/",
                "http://",
                "\uD800",
                "\uDC00\uD83D ",
                ". ",
                "--",
                "# : "
            })
    void hostile_texts_end_in_time(String piece) {
        String text = piece.repeat(25_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> finder.find(text));
    }

    @Test
    void random_characters_never_fail_it() {
        Random random = new Random(7);
        String alphabet = "aA0 9@.+-#:£\n\uD83D\uDE00\uD800éß1(my name is)order ";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 120; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> Masking.mask(text.toString(), finder.find(text.toString())))
                    .doesNotThrowAnyException();
        }
    }
}
