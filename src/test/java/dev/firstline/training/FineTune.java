package dev.firstline.training;

import dev.firstline.encoder.TunedLayers;
import dev.firstline.encoder.Tuning;
import dev.firstline.encoder.Tuning.Example;
import dev.firstline.intent.Topic;
import dev.firstline.personal.Masking;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.understand.Category;
import dev.firstline.understand.Reader;
import dev.firstline.understand.Urgency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fine-tunes the upper half of the encoder on {@code models/training/mentions} and writes {@code models/encoder.model}.
 * It never learns {@value #HELD_OUT}: what it says of those mentions, written to mislead, tells {@code train} how far to
 * believe it. A quarter of an hour or more. Run {@code train} afterwards.
 */
public final class FineTune {
    private static final String HELD_OUT = "hard-cases.tsv";
    private static final int[] SIZES = {Category.values().length, Urgency.values().length, Topic.values().length};
    private static final float[] WEIGHTS = {1, 0.3f, 0.3f};

    private static final PersonalDataFinder FINDER = new PersonalDataFinder(List.of("US", "GB"));
    private static final System.Logger LOG = System.getLogger(FineTune.class.getName());

    private FineTune() {}

    public static void main(String[] arguments) throws Exception {
        Path models = Path.of(arguments.length > 0 ? arguments[0] : "models");
        List<Row> rows = LabelledFile.readAll(
                models.resolve("training/mentions"), List.of("category", "urgency", "topic", "text"));
        try (var tuning = new Tuning(SIZES, WEIGHTS)) {
            tuning.learn(examples(rows), line -> LOG.log(System.Logger.Level.INFO, line));
            var heldOut = new ArrayList<TunedLayers.HeldOut>();
            for (Row row : rows) {
                if (isHeldOut(row)) {
                    String text = masked(row);
                    heldOut.add(new TunedLayers.HeldOut(HeldOut.key(text), tuning.scores(Reader.sentence(text))));
                }
            }
            tuning.tuned(heldOut).write(models.resolve(TunedLayers.FILE));
        }
    }

    private static List<Example> examples(List<Row> rows) {
        return rows.stream()
                .filter(row -> !isHeldOut(row))
                .map(row -> new Example(Reader.sentence(masked(row)), new int[] {
                    row.label("category", Category.class).ordinal(),
                    row.label("urgency", Urgency.class).ordinal(),
                    row.label("topic", Topic.class).ordinal()
                }))
                .toList();
    }

    private static String masked(Row row) {
        return Masking.mask(row.text(), FINDER.find(row.text()));
    }

    private static boolean isHeldOut(Row row) {
        return row.file().endsWith(HELD_OUT);
    }
}
