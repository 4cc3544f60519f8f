package dev.firstline.training;

import dev.firstline.understand.Background;
import dev.firstline.understand.CategoryModel;
import dev.firstline.understand.CategoryModel.Labelled;
import dev.firstline.understand.Reader;
import dev.firstline.understand.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the model files of a folder from the labelled mentions in its {@code training/}. Same mentions, same bytes. */
final class Trainer {
    /** Any number would do, as long as it stays: it mixes the files, which are sorted by their authors. */
    private static final long SHUFFLE = 20_261_121;

    private final Reader reader;
    private final UnaryOperator<String> mask;

    /** The mask is the one that serving puts on a text before it is understood. */
    Trainer(Reader reader, UnaryOperator<String> mask) {
        this.reader = reader;
        this.mask = mask;
    }

    /**
     * What training brought.
     *
     * @param model       the model as written
     * @param temperature by which its scores are divided
     * @param mentions    what was learned, of all files together
     * @param heldOut     scores on the training mentions, each judged by a model that did not learn it
     */
    record Result(CategoryModel model, double temperature, List<LabelledText> mentions, Scores heldOut) {}

    /** Reads {@code training/*.tsv} and writes the model files beside it. */
    Result train(Path models) {
        List<LabelledText> mentions = mentions(models.resolve("training"));
        List<Reading> readings = reader.readAll(
                mentions.stream().map(LabelledText::text).map(mask).toList());
        List<Labelled> labelled = IntStream.range(0, mentions.size())
                .mapToObj(i -> new Labelled(readings.get(i), mentions.get(i).category()))
                .toList();
        List<Judged> judged = CrossValidation.judge(labelled);
        // Half the way: held-out mentions by the same hands are easier than real ones, and all the way is too sure of
        // those.
        double temperature = StrictMath.sqrt(CrossValidation.temperature(judged));
        CategoryModel model = CategoryModel.learn(labelled).withTemperature(temperature);
        model.write(models.resolve(CategoryModel.FILE));
        Background.of(readings).write(models.resolve(Background.FILE));
        Scores heldOut = Scores.of(judged.stream()
                .map(one -> CrossValidation.tempered(one, temperature))
                .toList());
        return new Result(model, temperature, mentions, heldOut);
    }

    private static List<LabelledText> mentions(Path folder) {
        var mentions = new ArrayList<LabelledText>();
        for (Path file : files(folder)) {
            mentions.addAll(LabelledFile.plain(file));
        }
        Collections.shuffle(mentions, new Random(SHUFFLE));
        return mentions;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new LabelledFileException(folder, "has no .tsv file to learn from");
            }
            return files;
        } catch (IOException e) {
            throw new LabelledFileException(folder, "is missing or cannot be read");
        }
    }
}
