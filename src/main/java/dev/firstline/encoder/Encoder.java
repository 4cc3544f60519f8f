package dev.firstline.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Turns a text into a point in a space where near means alike: bge-small-en-v1.5, quantised, first token, length 1.
 * Any text is safe; one without a readable character gives the zero vector. Thread-safe.
 */
public final class Encoder implements AutoCloseable {
    /** Numbers in a vector. */
    public static final int DIMENSIONS = Layer.WIDTH;

    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int MOST_TOKENS = 128;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece tokenizer;

    private Encoder(OrtSession session, WordPiece tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the model from the class path, about a second.
     *
     * @throws IllegalStateException when the model or the native library is not there
     */
    public static Encoder load() {
        try (InputStream tokenizer = Resources.open(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            // More threads a call only spin; several calls at once scale better.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = OrtEnvironment.getEnvironment().createSession(graph(BgeWeights.load()), options);
            return new Encoder(session, WordPiece.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the sentence encoder", e);
        }
    }

    private static byte[] graph(BgeWeights weights) {
        var graph = new BertGraph();
        var layers = weights.layers();
        String state = graph.embed(weights);
        int last = layers.size() - 1;
        for (int i = 0; i < last; i++) {
            state = graph.layer("layer" + i, state, layers.get(i));
        }
        graph.output(graph.lastLayer("layer" + last, state, layers.get(last)));
        return graph.model();
    }

    /** The vector of a text; its first 128 word pieces count. */
    public float[] encode(String text) {
        long[] ids = tokenizer.encode(text, MOST_TOKENS);
        if (ids.length <= 2) {
            return new float[DIMENSIONS];
        }
        try (var pieces = tensor(ids);
                var places = tensor(LongStream.range(0, ids.length).toArray());
                var result = session.run(Map.of(BertGraph.PIECES, pieces, BertGraph.PLACES, places))) {
            float[][][] first = (float[][][]) result.get(0).getValue();
            return unit(first[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed", e);
        }
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
