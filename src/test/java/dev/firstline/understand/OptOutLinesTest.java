package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lines of {@code opt-out/} in seven languages were written for this test, and show what is heard and what is not. A line moves
 * to another file when the forms change; one of {@code no-opt-outs.tsv} silences the bot for a customer for ever and never may.
 */
class OptOutLinesTest {
    private static final OptOut OPT_OUT = new OptOut();

    private record Line(String language, String text) {
        private boolean heard() {
            return OPT_OUT.in(text);
        }

        private boolean leftToPeople() {
            return OPT_OUT.perhapsIn(text, Languages.foreign(language));
        }
    }

    @Test
    void what_is_no_opt_out_is_never_taken_for_one() {
        assertThat(lines("no-opt-outs")).hasSizeGreaterThan(600).noneMatch(Line::heard);
    }

    @Test
    void plain_opt_outs_are_heard() {
        assertThat(lines("heard")).hasSizeGreaterThan(400).allMatch(Line::heard);
    }

    @Test
    void where_it_is_not_certain_the_bot_is_silent_and_people_decide() {
        assertThat(lines("left-to-people")).noneMatch(Line::heard).allMatch(Line::leftToPeople);
    }

    @Test
    void what_the_forms_miss_is_known() {
        assertThat(lines("missed")).hasSizeLessThan(20).noneMatch(Line::heard).noneMatch(Line::leftToPeople);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nadie me responde",
                "ma valise n'est pas arrivée",
                "wo ist mein Koffer?",
                "ninguém me responde",
                "basta ritardi",
                "stop met annuleren"
            })
    void other_mentions_abroad_are_no_reason_to_be_silent(String text) {
        assertThat(OPT_OUT.perhapsIn(text, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please ",
                "stop ",
                "no, ",
                "@a @b ",
                "please, @x ",
                "\"",
                "«",
                "a\u0308\u0316",
                "stop replying to me bot ",
                "don't reply to me ",
                "take me off a b c ",
                "bitte keine weiteren automatischen ",
                "no me ",
                "stupid"
            })
    void the_longest_post_of_hostile_words_costs_no_time(String words) {
        String longest = words.repeat(25_000 / words.length());
        String longestThatIsRead = words.repeat(590 / words.length()) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            OPT_OUT.in(longest);
            OPT_OUT.perhapsIn(longest, true);
            OPT_OUT.in(longestThatIsRead);
            OPT_OUT.perhapsIn(longestThatIsRead, true);
        });
    }

    private static List<Line> lines(String file) {
        try (var lines = Files.lines(Path.of("src/test/resources/opt-out/" + file + ".tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Line(columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
