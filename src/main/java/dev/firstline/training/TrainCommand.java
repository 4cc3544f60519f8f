package dev.firstline.training;

import dev.firstline.encoder.TunedLayers;
import dev.firstline.learn.ModelFileException;
import dev.firstline.understand.Reader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** {@code train}: builds the models anew. Ends with 2 and one line on the error stream when a file is bad. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Rebuilds the models from models/training and writes their score card.")
public final class TrainCommand implements Callable<Integer> {
    private final UnaryOperator<String> mask;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Option(
            names = "--eval",
            paramLabel = "FILE",
            description = "labelled mentions to measure on, for the score card; never learned from")
    private @Nullable Path eval;

    /** The mask takes personal data out of a text as ingest does, so that the models learn what they will see. */
    public TrainCommand(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Streams.out(spec);
        try {
            // Read first: a bad file must not show only after the training.
            List<Row> unseen = eval == null ? List.of() : LabelledFile.read(eval, List.of("category", "text"));
            TunedLayers tuned = Reader.tuned(models.dir);
            return train(out, tuned, unseen);
        } catch (LabelledFileException | ModelFileException e) {
            return Streams.fail(spec, e);
        }
    }

    private int train(PrintWriter out, TunedLayers tuned, List<Row> unseen) throws IOException {
        try (Reader reader = Reader.of(tuned)) {
            Trained trained = new Trainer(reader, tuned, mask).train(models.dir);
            Measurement measured = unseen.isEmpty() ? null : Measurement.of(trained.model(), reader, mask, unseen);
            Files.writeString(models.dir.resolve(ScoreCard.FILE), ScoreCard.markdown(trained, measured));
            out.print(ScoreTables.markdown(measured == null ? trained.category() : measured.scores()));
            out.flush();
            return 0;
        }
    }
}
