package dev.firstline.understand;

import dev.firstline.intent.Topic;
import dev.firstline.learn.ModelFile;
import dev.firstline.learn.ModelFileException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * All that is told of a mention by learned classifiers.
 *
 * @param category  what kind it is
 * @param urgency   how soon somebody should look
 * @param topic     what it is about
 * @param sensitive which subject for people only it touches
 * @param turn      what it means for the conversation itself
 * @param limits    from where on what they say is acted on
 */
public record MentionModel(
        Classifier<Category> category,
        Classifier<Urgency> urgency,
        Classifier<Topic> topic,
        Classifier<Sensitive> sensitive,
        Classifier<Turn> turn,
        Limits limits) {
    /** The file in the models folder, made by {@code train}. */
    public static final String FILE = "mentions.model";

    private static final String MAGIC = "FLMM";

    /**
     * From where on what the classifiers say is acted on; probabilities, chosen on mentions that were held out.
     *
     * @param sure      below it the category is more often wrong than right
     * @param sensitive from it on a mention may touch a sensitive subject; low, since missing one is worse
     * @param turn      from it on a mention means something for the conversation itself
     */
    public record Limits(double sure, double sensitive, double turn) {}

    /** Writes the model so that {@link #read} gives it back. */
    public void write(Path file) {
        List<Classifier<?>> all = List.of(category, urgency, topic, sensitive, turn);
        ByteBuffer payload = ByteBuffer.allocate(
                3 * Double.BYTES + all.stream().mapToInt(Classifier::size).sum());
        payload.putDouble(limits.sure).putDouble(limits.sensitive).putDouble(limits.turn);
        all.forEach(classifier -> classifier.write(payload));
        ModelFile.write(file, MAGIC, payload.rewind());
    }

    /**
     * Reads a model.
     *
     * @throws ModelFileException when the file cannot be used
     */
    public static MentionModel read(Path file) {
        return ModelFile.read(file, MAGIC, payload -> {
            var limits = new Limits(payload.getDouble(), payload.getDouble(), payload.getDouble());
            var model = new MentionModel(
                    Classifier.read(Category.class, payload),
                    Classifier.read(Urgency.class, payload),
                    Classifier.read(Topic.class, payload),
                    Classifier.read(Sensitive.class, payload),
                    Classifier.read(Turn.class, payload),
                    limits);
            if (payload.hasRemaining()) {
                throw new IllegalArgumentException("other labels or features");
            }
            return model;
        });
    }
}
