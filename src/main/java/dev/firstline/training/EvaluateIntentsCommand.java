package dev.firstline.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.firstline.learn.ModelFileException;
import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate-intents}: teaches the service's intent matcher any labelled utterances and measures it on others. Ends with
 * 2 and one line on the error stream when a file is bad.
 */
@Command(
        name = "evaluate-intents",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the intent matcher on labelled utterances.",
            "Each file has a line an utterance: intent, tab, words. The label oos means none of the intents."
        })
public final class EvaluateIntentsCommand implements Callable<Integer> {
    private final UnaryOperator<String> mask;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Option(names = "--train", paramLabel = "FILE", required = true, description = "utterances to learn from")
    private Path train = Path.of("train.tsv");

    @Option(names = "--test", paramLabel = "FILE", required = true, description = "utterances to measure on")
    private Path test = Path.of("test.tsv");

    @Option(
            names = "--tune",
            paramLabel = "FILE",
            description = "utterances to choose the threshold on; without it the matcher chooses as in the service")
    private @Nullable Path tune;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    /** The mask takes personal data out of a text as ingest does. */
    public EvaluateIntentsCommand(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = Streams.out(spec);
        try {
            // All files first: a bad one must not show only after the learning.
            List<Utterance> learned = UtteranceFile.learned(train);
            List<Utterance> measured = UtteranceFile.measured(test, learned);
            List<Utterance> tuned = tune == null ? List.of() : UtteranceFile.tuned(tune, learned);
            Background background = Background.read(models.dir.resolve(Background.FILE));
            try (Reader reader = Reader.of(null)) {
                var measurement = new IntentMeasurement(reader, mask);
                IntentMatcher matcher = measurement.learn(learned, background);
                if (!tuned.isEmpty()) {
                    matcher = measurement.tune(matcher, tuned);
                }
                IntentScores scores = measurement.measure(matcher, measured);
                out.print(json ? json(scores) : scores.markdown());
                out.flush();
                return 0;
            }
        } catch (LabelledFileException | ModelFileException e) {
            return Streams.fail(spec, e);
        }
    }

    private static String json(IntentScores scores) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(scores)
                + System.lineSeparator();
    }
}
