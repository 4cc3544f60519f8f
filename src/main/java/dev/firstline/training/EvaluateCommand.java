package dev.firstline.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.firstline.learn.ModelFileException;
import dev.firstline.understand.Category;
import dev.firstline.understand.MentionModel;
import dev.firstline.understand.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: measures the models on labelled mentions. Ends with 2 and one line on the error stream when a file is bad. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the category model on labelled mentions.")
public final class EvaluateCommand implements Callable<Integer> {
    private final UnaryOperator<String> mask;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Parameters(
            paramLabel = "FILE",
            description = "tab-separated, with a first line that names at least the columns category and text")
    private Path file = Path.of("mentions.tsv");

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    /** The mask takes personal data out of a text as ingest does. */
    public EvaluateCommand(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = Streams.out(spec);
        try {
            List<Row> mentions = LabelledFile.read(file, List.of("category", "text"));
            mentions.forEach(row -> row.label("category", Category.class));
            MentionModel model = MentionModel.read(models.dir.resolve(MentionModel.FILE));
            try (Reader reader = Reader.load(models.dir)) {
                Measurement measured = Measurement.of(model, reader, mask, mentions);
                out.println(json ? json(measured.scores()) : text(measured));
                out.flush();
                return 0;
            }
        } catch (LabelledFileException | ModelFileException e) {
            return Streams.fail(spec, e);
        }
    }

    private static String text(Measurement measured) {
        return ScoreTables.markdown(measured.scores())
                + String.format(Locale.ROOT, "%n%.1f ms a mention", measured.millisEach());
    }

    static String json(Scores<Category> scores) throws JsonProcessingException {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(ScoresJson.of(Category.class, scores));
    }
}
