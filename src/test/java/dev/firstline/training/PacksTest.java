package dev.firstline.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.intent.Intent;
import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.IntentFolder.Tested;
import dev.firstline.personal.Masking;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.IntentModel;
import dev.firstline.understand.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped packs: how much they hold, how they read their own tests, and how they leave alone what nobody taught. */
class PacksTest {
    private static final Path MODELS = Path.of("models");
    private static Tested packs;
    private static Reader reader;
    private static UnaryOperator<String> mask;
    private static IntentTests.Outcome outcome;
    private static IntentMatcher matcher;

    @BeforeAll
    static void learn() {
        packs = IntentFolder.read(Path.of("intents"));
        reader = Reader.of(null);
        PersonalDataFinder finder = new PersonalDataFinder(List.of("US", "GB"));
        mask = text -> Masking.mask(text, finder.find(text));
        Background background = Background.read(MODELS.resolve(Background.FILE));
        matcher = IntentModel.matcher(MODELS, packs.intents().intents().values(), background, reader);
        outcome = new IntentTests(matcher, reader, mask).run(packs.expectations());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void an_airline_and_a_retailer_start_with_twenty_five_intents_each() {
        Map<String, Long> sectors = packs.intents().intents().values().stream()
                .collect(Collectors.groupingBy(Intent::sector, Collectors.counting()));

        assertThat(sectors.get("airline")).isGreaterThanOrEqualTo(25);
        assertThat(sectors.get("retail")).isGreaterThanOrEqualTo(25);
        assertThat(packs.intents().intents())
                .containsKeys("person-please", "thanks", "stop-replies", "complaint-how", "compliment-how");
    }

    @Test
    void every_intent_has_examples_tests_and_near_misses() {
        assertThat(packs.intents().intents().values()).allSatisfy(intent -> {
            assertThat(intent.examples()).as(intent.id()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(intent.tests()).as(intent.id()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(intent.not()).as(intent.id()).hasSizeGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void every_answer_has_five_variants_or_more() {
        assertThat(packs.intents().intents().values())
                .filteredOn(intent -> !intent.replies().isEmpty())
                .allSatisfy(intent ->
                        assertThat(intent.replies().get("en")).as(intent.id()).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void what_is_answered_is_nearly_always_what_was_asked() {
        System.getLogger("packs")
                .log(
                        System.Logger.Level.INFO,
                        () -> "Packs: %d of %d tests understood, right of answered %.3f"
                                .formatted(outcome.right(), outcome.tests(), outcome.rightOfAnswered()));

        assertThat(outcome.rightOfAnswered()).isGreaterThanOrEqualTo(0.95);
        assertThat(outcome.right()).isGreaterThan(outcome.tests() * 3 / 4);
    }

    @Test
    void nine_of_ten_questions_that_nobody_taught_are_left_to_people() throws IOException {
        List<String> unknown = Files.readAllLines(Path.of("src/test/resources/intents/unknown-questions.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> taken = unknown.stream()
                .filter(line -> answered(matcher.match(reader.read(mask.apply(line)))))
                .sorted(Comparator.naturalOrder())
                .toList();
        double left = 1 - taken.size() / (double) unknown.size();
        System.getLogger("packs")
                .log(
                        System.Logger.Level.INFO,
                        () -> String.format(
                                Locale.ROOT,
                                "Packs: %.3f of %d unknown questions left to people",
                                left,
                                unknown.size()));

        assertThat(unknown).hasSizeGreaterThanOrEqualTo(300);
        assertThat(left).isGreaterThanOrEqualTo(0.90);
    }

    /** Own data and signals are people's work too, whatever they were taken for. */
    private static boolean answered(IntentMatcher.Match match) {
        Intent intent = packs.intents().intent(match.best().intent());
        return match.sure() && !intent.replies().isEmpty();
    }
}
