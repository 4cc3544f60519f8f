package dev.firstline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.encoder.TunedLayers;
import dev.firstline.understand.Background;
import dev.firstline.understand.MentionModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    private static final Path SHIPPED = Path.of("models");
    private static final Path REAL_MENTIONS = Path.of("../shared/eval/mentions-dev.tsv");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void training_twice_gives_the_same_bytes() throws IOException {
        Path first = someMentions("first");
        Path second = someMentions("second");

        assertThat(train(first)).isZero();
        assertThat(train(second)).isZero();

        assertThat(first.resolve(MentionModel.FILE)).hasSameBinaryContentAs(second.resolve(MentionModel.FILE));
        assertThat(first.resolve(Background.FILE)).hasSameBinaryContentAs(second.resolve(Background.FILE));
        assertThat(first.resolve(ScoreCard.FILE)).content().contains("300 mentions written for this project");
    }

    @Test
    void a_bad_training_line_is_named() throws IOException {
        Path models = someMentions("bad");
        Path file = models.resolve("training/mentions/b.tsv");
        Files.writeString(
                file, "category\turgency\ttopic\ttext\nrant\t0\tstaff\tfine\nfurious\t0\tstaff\tno category\n");

        assertThat(train(models)).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(file + ":3: unknown category \"furious\"");
    }

    @Test
    void the_shipped_model_judges_plain_cases() throws IOException {
        Path file = folder.resolve("plain.tsv");
        Files.writeString(file, """
                id\tcategory\ttext
                1\tpraise\t@brand thank you so much, the crew was wonderful
                2\trant\t@brand worst service ever, two hours in the queue and nobody cares
                3\tquestion\t@brand how do I add a bag to my booking?
                4\tpraise\t@brand love the new lounge, great job
                """);

        assertThat(evaluate(file, "--json")).isZero();

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/mentions").asInt()).isEqualTo(4);
        assertThat(json.at("/accuracy").asDouble()).isEqualTo(1.0);
        assertThat(json.at("/classes/praise/support").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_without_its_columns_is_named() throws IOException {
        Path file = folder.resolve("columns.tsv");
        Files.writeString(file, "id\tlabel\ttext\n1\trant\tx\n");

        assertThat(evaluate(file)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(file + ":1: must name the columns category, text, parted by tabs");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(evaluate(folder.resolve("nowhere.tsv"))).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.tsv: is missing").hasLineCount(1);
    }

    @Test
    void missing_models_are_named() throws IOException {
        Path file = folder.resolve("one.tsv");
        Files.writeString(file, "category\ttext\nrant\tx\n");

        assertThat(evaluate(file, "--models", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("mentions.model: is missing; run train")
                .hasLineCount(1);
    }

    /** A floor far below what is measured; the score card has the number. */
    @Test
    void real_mentions_are_judged_well_above_chance() throws IOException {
        assumeThat(REAL_MENTIONS)
                .as("skipped: the collection of real mentions is not beside this project: " + REAL_MENTIONS)
                .exists();

        assertThat(evaluate(REAL_MENTIONS, "--json")).isZero();

        assertThat(new ObjectMapper().readTree(out.toString()).at("/accuracy").asDouble())
                .isGreaterThan(0.7);
    }

    private int train(Path models) {
        return run(new TrainCommand(UnaryOperator.identity()), "--models", models.toString());
    }

    private int evaluate(Path file, String... more) {
        String[] arguments = IntStream.range(0, more.length + 1)
                .mapToObj(i -> i == 0 ? file.toString() : more[i - 1])
                .toArray(String[]::new);
        return run(new EvaluateCommand(UnaryOperator.identity()), arguments);
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /** Every tenth line of some of the shipped files, the held-out one among them. */
    private Path someMentions(String name) throws IOException {
        Path models = folder.resolve(name);
        Path training = SHIPPED.resolve("training");
        copySome(training.resolve("mentions/hard-cases.tsv"), models, 5, 200);
        copySome(training.resolve("mentions/airline-everyday.tsv"), models, 9, 100);
        copySome(training.resolve("sensitive/sensitive.tsv"), models, 9, 90);
        copySome(training.resolve("turns/turns.tsv"), models, 9, 80);
        Files.copy(SHIPPED.resolve(TunedLayers.FILE), models.resolve(TunedLayers.FILE));
        return models;
    }

    private static void copySome(Path from, Path models, int every, int count) throws IOException {
        List<String> all = Files.readAllLines(from);
        List<String> some = IntStream.rangeClosed(0, count)
                .mapToObj(i -> all.get(i == 0 ? 0 : 1 + (i - 1) * every))
                .toList();
        Path into = models.resolve(SHIPPED.relativize(from));
        Files.createDirectories(into.getParent());
        Files.write(into, some);
    }
}
