package dev.firstline.training;

import dev.firstline.encoder.TunedLayers;
import dev.firstline.intent.Topic;
import dev.firstline.learn.Label;
import dev.firstline.understand.Background;
import dev.firstline.understand.Category;
import dev.firstline.understand.Classifier;
import dev.firstline.understand.Classifier.Blend;
import dev.firstline.understand.Classifier.Labelled;
import dev.firstline.understand.MentionModel;
import dev.firstline.understand.Reader;
import dev.firstline.understand.Reading;
import dev.firstline.understand.Sensitive;
import dev.firstline.understand.Turn;
import dev.firstline.understand.Urgency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Makes the model files of a folder from the labelled texts in its {@code training/}. Same files in, same bytes out. */
final class Trainer {
    /** Any number would do, as long as it stays: it mixes the files, which are sorted by their authors. */
    private static final long SHUFFLE = 20_261_121;

    /** Of what a mention means for the conversation, more likely than not. */
    private static final double TURN = 0.5;

    /** One everyday mention of so many stands beside the texts on sensitive subjects (and all turns do), and beside turns. */
    private static final int EVERYDAY_A_SUBJECT = 3;

    private static final int EVERYDAY_A_TURN = 10;

    private final Reader reader;
    private final HeldOut heldOut;
    private final UnaryOperator<String> mask;

    /** The mask is the one that serving puts on a text before it is understood. */
    Trainer(Reader reader, TunedLayers tuned, UnaryOperator<String> mask) {
        this.reader = reader;
        this.heldOut = new HeldOut(tuned);
        this.mask = mask;
    }

    /** A labelled text as the models see it, once more without what the encoder learned of it, if it was held out. */
    private record Read(Row row, Reading reading, List<Reading> unlearned) {}

    /** Reads {@code training/} and writes the model files beside it. */
    Trained train(Path models) {
        Path training = models.resolve("training");
        List<Read> mentions = read(training.resolve("mentions"), List.of("category", "urgency", "topic", "text"));
        List<Read> sensitive = read(training.resolve("sensitive"), List.of("sensitive", "text"));
        List<Read> turns = read(training.resolve("turns"), List.of("turn", "text"));

        Weighed<Category> category = weigh(Category.class, "category", mentions);
        Weighed<Urgency> urgency = weigh(Urgency.class, "urgency", mentions);
        Weighed<Topic> topic = weigh(Topic.class, "topic", mentions);
        List<Labelled<Sensitive>> subjects = new ArrayList<>(all(Sensitive.class, "sensitive", sensitive));
        subjects.addAll(everyday(mentions, EVERYDAY_A_SUBJECT, Sensitive.NONE, row -> !about(row, Topic.SAFETY)));
        turns.forEach(one -> subjects.add(new Labelled<>(one.reading, Sensitive.NONE)));
        List<Labelled<Turn>> signals = new ArrayList<>(all(Turn.class, "turn", turns));
        signals.addAll(everyday(mentions, EVERYDAY_A_TURN, Turn.NONE, Trainer::wantsService));
        List<Judged<Sensitive>> touching = CrossValidation.judge(Sensitive.class, subjects);
        List<Judged<Turn>> turning = CrossValidation.judge(Turn.class, signals);
        var model = new MentionModel(
                category.model,
                urgency.model,
                topic.model,
                Classifier.learn(Sensitive.class, subjects),
                Classifier.learn(Turn.class, signals),
                new MentionModel.Limits(Limits.sure(category.heldOut), Limits.sensitive(touching), TURN));
        model.write(models.resolve(MentionModel.FILE));
        Background.of(mentions.stream().map(Read::reading).toList()).write(models.resolve(Background.FILE));
        return new Trained(
                model,
                mentions.stream().map(Read::row).toList(),
                Scores.of(Category.class, category.heldOut),
                Scores.of(Urgency.class, urgency.heldOut),
                Scores.of(Topic.class, topic.heldOut),
                touching,
                turning,
                category.blend);
    }

    /** Some of the mentions, evenly over all: that the rare is rare must be learned too. */
    private static <L extends Enum<L> & Label> List<Labelled<L>> everyday(
            List<Read> mentions, int every, L none, Predicate<Row> fitting) {
        List<Read> fit = mentions.stream().filter(one -> fitting.test(one.row)).toList();
        return IntStream.range(0, fit.size() / every)
                .mapToObj(i -> new Labelled<>(fit.get(i * every).reading, none))
                .toList();
    }

    private static boolean about(Row row, Topic topic) {
        return row.label("topic", Topic.class) == topic;
    }

    /** Who wants something neither closes the conversation nor only tells of a message. */
    private static boolean wantsService(Row row) {
        Category category = row.label("category", Category.class);
        return category != Category.OTHER && category != Category.PRAISE;
    }

    /** A classifier, and how one that had not seen them judged the mentions that were held out. */
    private record Weighed<L extends Enum<L> & Label>(Classifier<L> model, Blend blend, List<Judged<L>> heldOut) {}

    private static <L extends Enum<L> & Label> Weighed<L> weigh(Class<L> labels, String column, List<Read> mentions) {
        var learned = new ArrayList<Labelled<L>>();
        var unlearned = new ArrayList<Labelled<L>>();
        for (Read one : mentions) {
            L label = one.row.label(column, labels);
            if (one.unlearned.isEmpty()) {
                learned.add(new Labelled<>(one.reading, label));
            } else {
                unlearned.add(new Labelled<>(one.unlearned.get(0), label));
            }
        }
        if (unlearned.isEmpty()) {
            throw new LabelledFileException(
                    mentions.get(0).row.file(), "none of the mentions was held out by fine-tune; run fine-tune");
        }
        Classifier<L> other = Classifier.learn(labels, learned);
        Blend blend = Blending.fit(other, unlearned);
        return new Weighed<>(
                Classifier.learn(labels, all(labels, column, mentions)).with(blend),
                blend,
                Blending.judge(other.with(blend), unlearned));
    }

    private static <L extends Enum<L> & Label> List<Labelled<L>> all(Class<L> labels, String column, List<Read> texts) {
        return texts.stream()
                .map(one -> new Labelled<>(one.reading, one.row.label(column, labels)))
                .toList();
    }

    private List<Read> read(Path folder, List<String> columns) {
        var rows = new ArrayList<>(LabelledFile.readAll(folder, columns));
        Collections.shuffle(rows, new Random(SHUFFLE));
        List<String> texts = rows.stream().map(Row::text).map(mask).toList();
        List<Reading> readings = reader.readAll(texts);
        var read = new ArrayList<Read>();
        for (int i = 0; i < rows.size(); i++) {
            Reading reading = readings.get(i);
            read.add(new Read(
                    rows.get(i),
                    reading,
                    heldOut.of(texts.get(i), reading).stream().toList()));
        }
        return read;
    }
}
