package dev.firstline.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text into a point in a space where near means alike: bge-small-en-v1.5, quantised, first token, length 1.
 * Any text is safe; one without a readable character gives the zero vector. Thread-safe.
 */
public final class Encoder implements AutoCloseable {
    /** Numbers in a vector. */
    public static final int DIMENSIONS = Layer.WIDTH;

    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int MOST_TOKENS = 128;
    private static final float[] NO_SCORES = {};

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece tokenizer;

    private Encoder(OrtSession session, WordPiece tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * A text as the encoder reads it. The arrays are the reader's own.
     *
     * @param vector where it lies, length 1; zero when nothing was readable
     * @param scores what the fine-tuned layers say of it, a number a label; empty without such layers or readable text
     */
    @SuppressWarnings("ArrayRecordComponent") // one a mention on the hot path; nobody compares them
    public record Encoded(float[] vector, float[] scores) {}

    /**
     * Loads the model from the class path, about a second.
     *
     * @param tuned layers that score a text beside the vector, or none
     * @throws IllegalStateException when the model or the native library is not there
     */
    public static Encoder load(@Nullable TunedLayers tuned) {
        try (InputStream tokenizer = Resources.open(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            // More threads a call only spin; several calls at once scale better.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = OrtEnvironment.getEnvironment().createSession(graph(BgeWeights.load(), tuned), options);
            return new Encoder(session, WordPiece.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the sentence encoder", e);
        }
    }

    private static byte[] graph(BgeWeights weights, @Nullable TunedLayers tuned) {
        var graph = new BertGraph();
        List<Layer> layers = weights.layers();
        int shared = tuned == null ? 0 : tuned.shared();
        String state = graph.embed(weights);
        for (int i = 0; i < shared; i++) {
            state = graph.layer("shared" + i, state, layers.get(i));
        }
        graph.output(stack(graph, "plain", state, layers.subList(shared, layers.size())), Layer.WIDTH);
        if (tuned != null) {
            String last = stack(graph, "tuned", state, tuned.layers());
            graph.output(graph.score("scores", last, tuned.head(), tuned.bias()), tuned.bias().length);
        }
        return graph.model();
    }

    private static String stack(BertGraph graph, String name, String from, List<Layer> layers) {
        String state = from;
        int last = layers.size() - 1;
        for (int i = 0; i < last; i++) {
            state = graph.layer(name + i, state, layers.get(i));
        }
        return graph.lastLayer(name + last, state, layers.get(last));
    }

    /** Reads a text; its first 128 word pieces count. */
    public Encoded encode(String text) {
        long[] ids = tokenizer.encode(text, MOST_TOKENS);
        if (ids.length <= 2) {
            return new Encoded(new float[DIMENSIONS], NO_SCORES);
        }
        try (var pieces = tensor(ids);
                var places = tensor(LongStream.range(0, ids.length).toArray());
                var result = session.run(Map.of(BertGraph.PIECES, pieces, BertGraph.PLACES, places))) {
            return new Encoded(unit(first(result, 0)), result.size() > 1 ? first(result, 1) : NO_SCORES);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed", e);
        }
    }

    private static float[] first(OrtSession.Result result, int output) throws OrtException {
        return ((float[][][]) result.get(output).getValue())[0][0];
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float v : vector) {
            square += v * v;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the sentence encoder", e);
        }
    }
}
