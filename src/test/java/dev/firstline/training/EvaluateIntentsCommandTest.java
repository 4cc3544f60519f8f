package dev.firstline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateIntentsCommandTest {
    private static final Path MANY_INTENTS = Path.of("../shared/eval");

    private static final String LESSONS = """
            opening\twhen do you open on monday
            opening\twhat time does the shop close
            opening\tare you open on sundays
            opening\topening hours please
            opening\thow late are you open tonight
            opening\tdo you close early on saturday
            parking\tis there a car park
            parking\twhere can I park near the shop
            parking\thow much is parking
            parking\tis parking free for customers
            parking\tcan I leave my car there over night
            parking\tdo you have spaces for disabled drivers
            repair\tcan you mend my kettle
            repair\tmy lamp is broken, do you repair it
            repair\thow long does a repair take
            repair\tdo you fix watches
            repair\twhat does it cost to have a zip replaced
            repair\twhere do I bring a broken toaster
            oos\tmy sister got married yesterday
            oos\tthe rain does not stop here
            """;

    private static final String QUESTIONS = """
            opening\twhen does the shop open tomorrow
            parking\twhere do I park my car
            repair\tcan you repair a broken lamp
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path train;

    @BeforeEach
    void write_the_lessons() throws IOException {
        train = file("train.tsv", LESSONS);
    }

    @Test
    void without_unknowns_the_nearest_intent_counts() throws IOException {
        assertThat(run("--train", train, "--test", file("test.tsv", QUESTIONS), "--json"))
                .isZero();

        JsonNode json = json();
        assertThat(json.at("/inScope").asInt()).isEqualTo(3);
        assertThat(json.at("/outOfScope").asInt()).isZero();
        assertThat(json.at("/inScopeAccuracy").asDouble()).isEqualTo(1);
        assertThat(json.at("/outOfScopeRecall").isNull()).isTrue();
        assertThat(json.at("/outOfScopePrecision").isNull()).isTrue();
        assertThat(json.at("/millisEach").asDouble()).isPositive();
    }

    @Test
    void with_unknowns_the_matcher_must_be_sure() throws IOException {
        Path test = file("test.tsv", QUESTIONS + "oos\twho won the football last night\noos\tmy cat sleeps all day\n");

        assertThat(run("--train", train, "--test", test, "--json")).isZero();

        JsonNode json = json();
        assertThat(json.at("/outOfScope").asInt()).isEqualTo(2);
        assertThat(json.at("/inScopeAccuracy")).isEqualTo(json.at("/sureAccuracy"));
        assertThat(json.at("/nearestAccuracy").asDouble()).isEqualTo(1);
        assertThat(json.at("/outOfScopeRecall").asDouble()).isEqualTo(1);
    }

    @Test
    void a_file_to_tune_on_decides_the_threshold() throws IOException {
        Path test = file("test.tsv", QUESTIONS + "oos\tmy cat sleeps all day\n");
        Path tune = file("tune.tsv", QUESTIONS + "oos\tmy cat sleeps all night\noos\tnice weather\n");

        assertThat(run("--train", train, "--test", test, "--tune", tune, "--json"))
                .isZero();

        assertThat(json().at("/inScopeAccuracy").asDouble()).isEqualTo(1);
        assertThat(json().at("/outOfScopeRecall").asDouble()).isEqualTo(1);
        assertThat(json().at("/outOfScopePrecision").asDouble()).isEqualTo(1);
    }

    @Test
    void people_get_a_table() throws IOException {
        assertThat(run("--train", train, "--test", file("test.tsv", QUESTIONS))).isZero();

        assertThat(out.toString())
                .contains("| utterances: in scope / out of scope | 3 / 0 |")
                .contains("| in-scope accuracy (nearest, since none is out of scope) | 1.000 |")
                .contains("| out-of-scope recall / precision | – / – |");
    }

    @Test
    void bad_lines_are_named() throws IOException {
        Path test = file("test.tsv", QUESTIONS);

        assertFault(
                file("a.tsv", "opening\tx\nno tab here\n"),
                test,
                ":2: must be an intent and an utterance, parted by a tab");
        assertFault(
                file("b.tsv", "opening\tx\n\tno intent\n"),
                test,
                ":2: must be an intent and an utterance, parted by a tab");
        assertFault(file("c.tsv", "opening\t \n"), test, ":1: must be an intent and an utterance, parted by a tab");
        assertFault(file("d.tsv", "\n"), test, ": has no utterance");
        assertFault(file("e.tsv", "oos\tnothing\n"), test, ": has no intent to learn");
        assertFault(folder.resolve("nowhere.tsv"), test, ": is missing");
    }

    @Test
    void an_intent_that_was_not_learned_is_named() throws IOException {
        Path test = file("test.tsv", "opening\twhen do you open\nbooking\tbook a table\n");

        assertThat(run("--train", train, "--test", test)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        test + ":2: intent \"booking\" was not learned; what is none of them is labelled oos");
    }

    @Test
    void a_threshold_cannot_be_chosen_without_unknowns() throws IOException {
        Path test = file("test.tsv", QUESTIONS);

        assertThat(run("--train", train, "--test", test, "--tune", test)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(test + ": must have utterances with an intent and some labelled oos");
    }

    /** A floor below what is measured on the whole; decision 13 has the numbers. */
    @Test
    void many_intents_are_told_apart() throws IOException {
        assumeThat(MANY_INTENTS.resolve("banking77-train.tsv"))
                .as("skipped: the collection of 77 intents is not beside this project: " + MANY_INTENTS)
                .exists();
        List<String> lines = Files.readAllLines(MANY_INTENTS.resolve("banking77-train.tsv"));
        Map<String, Integer> seen = new HashMap<>();
        List<String> some = lines.stream()
                .filter(line -> seen.merge(line.substring(0, line.indexOf('\t')), 1, Integer::sum) <= 30)
                .toList();
        List<String> questions = Files.readAllLines(MANY_INTENTS.resolve("banking77-test.tsv"));
        List<String> tenth = IntStream.range(0, questions.size() / 10)
                .mapToObj(i -> questions.get(10 * i))
                .toList();

        assertThat(run(
                        "--train",
                        file("some.tsv", String.join("\n", some)),
                        "--test",
                        file("tenth.tsv", String.join("\n", tenth)),
                        "--json"))
                .isZero();

        assertThat(json().at("/inScopeAccuracy").asDouble()).isGreaterThanOrEqualTo(0.90);
    }

    private void assertFault(Path bad, Path test, String fault) {
        err.getBuffer().setLength(0);
        assertThat(run("--train", bad, "--test", test)).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(bad + fault);
    }

    private int run(Object... arguments) {
        String[] words = IntStream.range(0, arguments.length)
                .mapToObj(i -> arguments[i].toString())
                .toArray(String[]::new);
        return new CommandLine(new EvaluateIntentsCommand(UnaryOperator.identity()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
