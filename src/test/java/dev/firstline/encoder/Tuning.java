package dev.firstline.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Tunes the upper half of the encoder on labelled texts. For training only: it runs on PyTorch, the service does not. */
public final class Tuning implements AutoCloseable {
    private static final int SHARED = 6;
    private static final int EPOCHS = 3;
    private static final int BATCH = 24;
    private static final double RATE = 1e-3;
    private static final float SMOOTHING = 0.05f;
    private static final float NO_TOKEN = -1e4f;
    private static final long SEED = 7;

    /** Batches are made of texts of like length, found among this many batches' worth of texts. */
    private static final int NEIGHBOURS = 20;

    private final int[] sizes;
    private final float[] weights;
    private final NDManager manager = NDManager.newBaseManager();
    private final LowerLayers lower;
    private final Adapters adapters;

    /**
     * Starts from the encoder as it is.
     *
     * @param sizes   number of labels in each group; a text has one label of each
     * @param weights how much each group counts
     */
    public Tuning(int[] sizes, float[] weights) throws IOException, OrtException {
        this.sizes = sizes.clone();
        this.weights = weights.clone();
        lower = new LowerLayers(SHARED);
        Engine.getInstance().setRandomSeed((int) SEED);
        adapters = new Adapters(manager, lower.upper(), IntStream.of(sizes).sum(), new Random(SEED));
    }

    /** A text with its label in each group, by number. */
    public record Example(String text, int[] labels) {}

    private record Encoded(float[][] states, int[] labels) {}

    /** Learns; tells after each part of an epoch how it goes. */
    public void learn(List<Example> examples, Consumer<String> progress) throws OrtException {
        List<Encoded> texts = new ArrayList<>();
        for (Example example : examples) {
            texts.add(new Encoded(lower.states(example.text), example.labels));
        }
        progress.accept(texts.size() + " texts read");
        var random = new Random(SEED);
        int steps = EPOCHS * ((texts.size() + BATCH - 1) / BATCH);
        var optimizer = new AdamW(adapters.learned(), RATE, steps);
        int step = 0;
        double loss = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (List<Encoded> batch : batches(texts, random)) {
                loss += step(batch, optimizer);
                if (++step % 50 == 0) {
                    progress.accept(String.format("step %d of %d, loss %.3f", step, steps, loss / 50));
                    loss = 0;
                }
            }
        }
    }

    private double step(List<Encoded> batch, AdamW optimizer) {
        try (var scope = new NDScope()) {
            NDArray targets = targets(batch);
            NDArray states = states(batch);
            NDArray mask = mask(batch);
            NDArray loss;
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray scores = adapters.scores(states, mask, true);
                loss = logChances(scores).mul(targets).sum().neg().div(batch.size());
                gradients.backward(loss);
            }
            double value = loss.getFloat();
            if (Double.isNaN(value)) {
                throw new IllegalStateException("the loss is no number any more; run again");
            }
            optimizer.step();
            return value;
        }
    }

    /** The scores of a text, for each label of each group. */
    public float[] scores(String text) throws OrtException {
        List<Encoded> one = List.of(new Encoded(lower.states(text), new int[0]));
        try (var scope = new NDScope()) {
            return adapters.scores(states(one), mask(one), false).toFloatArray();
        }
    }

    /** What was learned, as the service loads it. */
    public TunedLayers tuned(List<TunedLayers.HeldOut> heldOut) {
        return adapters.merged(heldOut);
    }

    private NDArray logChances(NDArray scores) {
        NDArray all = null;
        int from = 0;
        for (int size : sizes) {
            NDArray group =
                    scores.get(new NDIndex(":, " + from + ":" + (from + size))).logSoftmax(-1);
            all = all == null ? group : all.concat(group, 1);
            from += size;
        }
        return all;
    }

    private NDArray targets(List<Encoded> batch) {
        int labels = IntStream.of(sizes).sum();
        float[] targets = new float[batch.size() * labels];
        for (int i = 0; i < batch.size(); i++) {
            int from = i * labels;
            for (int group = 0; group < sizes.length; group++) {
                for (int label = 0; label < sizes[group]; label++) {
                    boolean is = batch.get(i).labels[group] == label;
                    targets[from + label] = weights[group] * (SMOOTHING / sizes[group] + (is ? 1 - SMOOTHING : 0));
                }
                from += sizes[group];
            }
        }
        return manager.create(targets, new Shape(batch.size(), labels));
    }

    private NDArray states(List<Encoded> batch) {
        int tokens = tokens(batch);
        float[] states = new float[batch.size() * tokens * Layer.WIDTH];
        int at = 0;
        for (Encoded text : batch) {
            for (int token = 0; token < text.states.length; token++) {
                System.arraycopy(text.states[token], 0, states, at + token * Layer.WIDTH, Layer.WIDTH);
            }
            at += tokens * Layer.WIDTH;
        }
        return manager.create(states, new Shape(batch.size(), tokens, Layer.WIDTH));
    }

    private NDArray mask(List<Encoded> batch) {
        int tokens = tokens(batch);
        float[] mask = new float[batch.size() * tokens];
        for (int i = 0; i < batch.size(); i++) {
            for (int token = batch.get(i).states.length; token < tokens; token++) {
                mask[i * tokens + token] = NO_TOKEN;
            }
        }
        return manager.create(mask, new Shape(batch.size(), 1, 1, tokens));
    }

    private static int tokens(List<Encoded> batch) {
        return batch.stream().mapToInt(text -> text.states.length).max().orElseThrow();
    }

    private static List<List<Encoded>> batches(List<Encoded> texts, Random random) {
        var mixed = new ArrayList<>(texts);
        Collections.shuffle(mixed, random);
        var batches = new ArrayList<List<Encoded>>();
        for (int from = 0; from < mixed.size(); from += BATCH * NEIGHBOURS) {
            List<Encoded> chunk = mixed.subList(from, Math.min(mixed.size(), from + BATCH * NEIGHBOURS));
            chunk.sort(Comparator.comparingInt(text -> text.states.length));
            for (int i = 0; i < chunk.size(); i += BATCH) {
                batches.add(chunk.subList(i, Math.min(chunk.size(), i + BATCH)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    @Override
    public void close() throws OrtException {
        lower.close();
        manager.close();
    }
}
