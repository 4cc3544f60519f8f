package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of {@code language/lines.tsv} were written for this test; what is English or unknown is answered in English. */
class LanguagesTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Set<String> ANSWERED_IN_ENGLISH = Set.of("en", "und");

    /** A text and the language it is in. */
    private record Written(String language, String text) {
        boolean english() {
            return ANSWERED_IN_ENGLISH.contains(language);
        }
    }

    @Test
    void english_is_almost_never_called_foreign() throws IOException {
        List<String> texts = new ArrayList<>(training());
        lines().stream().filter(Written::english).map(Written::text).forEach(texts::add);

        List<String> foreign =
                texts.stream().filter(text -> !readAsEnglish(text, "und")).toList();

        System.out.printf("English called foreign: %d of %d%n", foreign.size(), texts.size());
        assertThat(foreign).as("of %d", texts.size()).hasSizeLessThanOrEqualTo(texts.size() / 100);
    }

    @Test
    void english_slang_names_and_borrowed_words_stay_english() throws IOException {
        List<Written> english = lines().stream().filter(Written::english).toList();

        List<Written> foreign = english.stream()
                .filter(line -> !readAsEnglish(line.text(), "und"))
                .toList();

        assertThat(foreign).as("of %d", english.size()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void other_languages_are_told_apart() throws IOException {
        List<Written> foreign = lines().stream().filter(line -> !line.english()).toList();

        List<String> wrong = foreign.stream()
                .filter(line -> !LANGUAGES.of(line.text(), "und").equals(line.language()))
                .map(line -> line + " -> " + LANGUAGES.of(line.text(), "und"))
                .toList();

        System.out.printf("Foreign lines read wrongly: %d of %d%n%s%n", wrong.size(), foreign.size(), wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(foreign.size() / 20);
    }

    @Test
    void a_place_named_in_answer_to_a_question_is_no_foreign_language() {
        List<String> foreign = WordLists.lines("/entities/airports.txt").stream()
                .map(line -> line.split("\\|")[1])
                .flatMap(city -> Stream.of(capitals(city), "in " + capitals(city), capitals(city) + " store please"))
                .filter(text -> !readAsEnglish(text, "und"))
                .toList();

        assertThat(foreign).hasSizeLessThanOrEqualTo(5);
    }

    private static String capitals(String name) {
        return Pattern.compile("\\b\\p{L}")
                .matcher(name)
                .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            que asco de servicio por favor hagan algo  | en    | en
            que asco de servicio por favor hagan algo  | en-gb | en
            où est ma valise s'il vous plaît           | fr    | fr
            onde está a minha mala perdida             | pt-BR | pt
            where is my bag please                     | in    | en
            where is my bag please                     | tl    | en
            lol ok same                                | et    | en
            NL101                                      | cy    | und
            tas saya belum sampai dan tidak ada kabar  | in    | id
            var er min kuffert, den er aldrig kommet   | da    | da
            мій багаж досі не прибув                   | uk    | uk
            мій багаж досі не прибув                   | und   | ru
            چمدان من کجاست                             | fa    | fa
            dónde está mi maleta, llevo horas esperando | qst  | es
            dónde está mi maleta, llevo horas esperando | zxx  | es
            dónde está mi maleta, llevo horas esperando | art  | es
            dónde está mi maleta, llevo horas esperando | ja   | es
            @NorthlineCare https://t.co/abc            | qme   | und
            @NorthlineCare @someone                    | qam   | und
            荷物が届きません                             | und   | ja
            荷物が届きません                             | en    | en
            """)
    void what_x_says_is_taken_where_it_is_sane(String text, String told, String expected) {
        assertThat(LANGUAGES.of(text, told)).isEqualTo(expected);
    }

    private static boolean readAsEnglish(String text, String told) {
        return ANSWERED_IN_ENGLISH.contains(LANGUAGES.of(text, told));
    }

    private static List<Written> lines() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/language/lines.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Written(parts[0], parts[1]))
                    .toList();
        }
    }

    /** A part of what the models learn from: over a thousand English mentions, with a few foreign lines left in. */
    private static List<String> training() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("models/training/mentions/seed.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .toList();
        }
    }
}
