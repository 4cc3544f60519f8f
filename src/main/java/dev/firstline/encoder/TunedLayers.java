package dev.firstline.encoder;

import dev.firstline.encoder.Layer.Dense;
import dev.firstline.encoder.Layer.Norm;
import dev.firstline.learn.ModelFile;
import dev.firstline.learn.ModelFileException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The upper layers of the encoder once more, fine-tuned on mentions, with a head that scores labels. They read what the lower
 * layers, which stay as they were, make of a text; so both readings of it cost one and a half passes, not two.
 *
 * @param layers  the upper half, lowest first
 * @param head    from the first token's state to a score a label, row by row; in whole numbers of labels
 * @param bias    added to the scores
 * @param heldOut what they say of some texts that they have not learned; for weighing their opinion
 */
@SuppressWarnings("ArrayRecordComponent") // weights, shared by reference on purpose
public record TunedLayers(List<Layer> layers, float[] head, float[] bias, List<HeldOut> heldOut) {
    /** The file in the models folder, made by {@code fine-tune}. */
    public static final String FILE = "encoder.model";

    private static final String MAGIC = "FLEN";
    private static final int MATRICES = 4;
    private static final int WIDTH = Layer.WIDTH;

    /**
     * A judgement of a text that was not learned.
     *
     * @param text   CRC-32 of the text as the encoder saw it, UTF-8
     * @param scores one a label
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record HeldOut(long text, float[] scores) {}

    public TunedLayers {
        layers = List.copyOf(layers);
        heldOut = List.copyOf(heldOut);
        if (head.length != WIDTH * bias.length) {
            throw new IllegalArgumentException(head.length + " weights for " + bias.length + " labels");
        }
        if (layers.isEmpty() || layers.size() > BgeWeights.LAYERS) {
            throw new IllegalArgumentException(layers.size() + " layers");
        }
    }

    /** How many layers below them both readings share. */
    int shared() {
        return BgeWeights.LAYERS - layers.size();
    }

    /** Writes the layers so that {@link #read} gives them back. */
    public void write(Path file) {
        int size = 12
                + layers.stream().mapToInt(TunedLayers::size).sum()
                + Float.BYTES * (head.length + bias.length)
                + heldOut.size() * (Long.BYTES + Float.BYTES * bias.length);
        ByteBuffer payload = ByteBuffer.allocate(size).putInt(layers.size());
        for (Layer layer : layers) {
            dense(layer).forEach(dense -> {
                payload.put(dense.weights());
                put(payload, dense.scales());
                put(payload, dense.bias());
            });
            norms(layer).forEach(norm -> {
                put(payload, norm.scale());
                put(payload, norm.shift());
            });
        }
        payload.putInt(bias.length).putInt(heldOut.size());
        put(payload, head);
        put(payload, bias);
        heldOut.forEach(one -> {
            payload.putLong(one.text);
            put(payload, one.scores);
        });
        ModelFile.write(file, MAGIC, payload.rewind());
    }

    /**
     * Reads the layers.
     *
     * @throws ModelFileException when the file cannot be used
     */
    public static TunedLayers read(Path file) {
        return ModelFile.read(file, MAGIC, payload -> {
            int count = payload.getInt();
            if (count < 1 || count > BgeWeights.LAYERS) {
                throw new IllegalArgumentException(count + " layers");
            }
            var layers = IntStream.range(0, count).mapToObj(i -> layer(payload)).toList();
            int labels = payload.getInt();
            int texts = payload.getInt();
            if (payload.remaining() != Float.BYTES * labels * (WIDTH + 1L) + texts * (8L + Float.BYTES * labels)) {
                throw new IllegalArgumentException(labels + " labels, " + texts + " texts");
            }
            float[] head = floats(payload, WIDTH * labels);
            float[] bias = floats(payload, labels);
            var heldOut = IntStream.range(0, texts)
                    .mapToObj(i -> new HeldOut(payload.getLong(), floats(payload, labels)))
                    .toList();
            return new TunedLayers(layers, head, bias, heldOut);
        });
    }

    private static Layer layer(ByteBuffer payload) {
        Dense attend = dense(payload, WIDTH, 3 * WIDTH);
        Dense join = dense(payload, WIDTH, WIDTH);
        Dense widen = dense(payload, WIDTH, 4 * WIDTH);
        Dense narrow = dense(payload, 4 * WIDTH, WIDTH);
        return new Layer(attend, join, norm(payload), widen, narrow, norm(payload));
    }

    private static Dense dense(ByteBuffer payload, int in, int out) {
        byte[] weights = new byte[in * out];
        payload.get(weights);
        return new Dense(weights, floats(payload, out), floats(payload, out));
    }

    private static Norm norm(ByteBuffer payload) {
        return new Norm(floats(payload, WIDTH), floats(payload, WIDTH));
    }

    private static float[] floats(ByteBuffer payload, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = payload.getFloat();
        }
        return floats;
    }

    private static void put(ByteBuffer payload, float[] floats) {
        for (float value : floats) {
            payload.putFloat(value);
        }
    }

    private static Stream<Dense> dense(Layer layer) {
        return Stream.of(layer.attend(), layer.join(), layer.widen(), layer.narrow());
    }

    private static Stream<Norm> norms(Layer layer) {
        return Stream.of(layer.attended(), layer.narrowed());
    }

    private static int size(Layer layer) {
        return dense(layer)
                        .mapToInt(dense -> dense.weights().length + 2 * Float.BYTES * dense.out())
                        .sum()
                + MATRICES * Float.BYTES * WIDTH;
    }
}
