package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.learn.FeatureVector;
import dev.firstline.learn.ModelFile;
import dev.firstline.learn.ModelFileException;
import dev.firstline.learn.SoftmaxRegression;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells the category of a mention: a softmax regression over its sentence vector, n-grams and shape. Thread-safe. */
public final class CategoryModel {
    /** The file in the models folder. */
    public static final String FILE = "categories.model";

    private static final String MAGIC = "FLCA";
    private static final int FEATURES = Encoder.DIMENSIONS + Ngrams.BUCKETS + Shape.FEATURES;
    private static final double LAMBDA = 3e-4;
    private static final int ROUNDS = 200;

    /** Fifteen flags at full size would drown the words. */
    private static final float SHAPE_SCALE = 0.3f;

    private static final Category[] CATEGORIES = Category.values();

    private final SoftmaxRegression regression;
    private final double temperature;

    private CategoryModel(SoftmaxRegression regression, double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be above 0: " + temperature);
        }
        this.regression = regression;
        this.temperature = temperature;
    }

    /** A mention with the category a person gave it. */
    public record Labelled(Reading reading, Category category) {}

    /** Learns from labelled mentions; the same mentions in the same order give the same model. */
    public static CategoryModel learn(List<Labelled> mentions) {
        var samples = new ArrayList<SoftmaxRegression.Sample>();
        for (Labelled mention : mentions) {
            samples.add(new SoftmaxRegression.Sample(point(mention.reading), mention.category.ordinal(), 1, false));
        }
        return new CategoryModel(SoftmaxRegression.learn(samples, CATEGORIES.length, FEATURES, LAMBDA, ROUNDS), 1);
    }

    /** The same model, its probabilities flattened (above 1) or sharpened (below 1). */
    public CategoryModel withTemperature(double other) {
        return new CategoryModel(regression, other);
    }

    /** Probability of each category; they sum to 1. */
    public Map<Category, Double> scores(Reading reading) {
        double[] chances = SoftmaxRegression.softmax(regression.scores(point(reading)), temperature);
        var scores = new EnumMap<Category, Double>(Category.class);
        for (Category category : CATEGORIES) {
            scores.put(category, chances[category.ordinal()]);
        }
        return scores;
    }

    /** The vector, then the n-grams scaled to length 1 as the vector is, then the shape. */
    private static FeatureVector point(Reading reading) {
        int[] ngrams = reading.ngrams();
        int[] index = new int[Encoder.DIMENSIONS + ngrams.length + Shape.FEATURES];
        float[] value = new float[index.length];
        int at = 0;
        for (int i = 0; i < Encoder.DIMENSIONS; i++) {
            index[at] = i;
            value[at++] = reading.vector()[i];
        }
        float each = (float) (1 / Math.sqrt(Math.max(1, ngrams.length)));
        for (int ngram : ngrams) {
            index[at] = Encoder.DIMENSIONS + ngram;
            value[at++] = each;
        }
        for (int i = 0; i < Shape.FEATURES; i++) {
            index[at] = Encoder.DIMENSIONS + Ngrams.BUCKETS + i;
            value[at++] = SHAPE_SCALE * reading.shape()[i];
        }
        return new FeatureVector(index, value);
    }

    /** Writes the model so that {@link #read} gives it back. */
    public void write(Path file) {
        float[] weights = regression.weights();
        ByteBuffer payload = ByteBuffer.allocate(16 + weights.length * Float.BYTES);
        payload.putInt(regression.classes()).putInt(weights.length).putDouble(temperature);
        payload.asFloatBuffer().put(weights);
        ModelFile.write(file, MAGIC, payload.rewind());
    }

    /**
     * Reads a model.
     *
     * @throws ModelFileException when the file cannot be used
     */
    public static CategoryModel read(Path file) {
        return ModelFile.read(file, MAGIC, payload -> {
            int classes = payload.getInt();
            int length = payload.getInt();
            double temperature = payload.getDouble();
            if (classes != CATEGORIES.length
                    || length != (FEATURES + 1) * classes
                    || payload.remaining() != length * Float.BYTES) {
                throw new IllegalArgumentException("other categories or features");
            }
            float[] weights = new float[length];
            payload.asFloatBuffer().get(weights);
            return new CategoryModel(new SoftmaxRegression(classes, weights), temperature);
        });
    }
}
