package dev.firstline.understand;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns a text into a point in a space where near means alike: bge-small-en-v1.5, quantised, first token, length 1.
 * Any text is safe; one without a readable character gives the zero vector. Thread-safe.
 */
public final class Encoder implements AutoCloseable {
    /** Numbers in a vector. */
    public static final int DIMENSIONS = 384;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
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
     * Loads the model from the class path, about half a second.
     *
     * @throws IllegalStateException when the model or the native library is not there
     */
    public static Encoder load() {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            // More threads a call only spin; several calls at once scale better.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
            return new Encoder(session, WordPiece.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the sentence encoder " + MODEL, e);
        }
    }

    /** Reads a mention's text, which may still carry handles, links and masks. */
    public Reading read(String text) {
        String normalised = Normaliser.normalise(text);
        String sentence = Normaliser.sentence(normalised);
        return new Reading(encode(sentence), Ngrams.of(normalised), Shape.of(normalised, sentence));
    }

    /** Reads many texts, two at a time; the readings come in the order of the texts. */
    public List<Reading> readAll(List<String> texts) {
        var readings = new Reading[texts.size()];
        var next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < readings.length; i = next.getAndIncrement()) {
                readings[i] = read(texts.get(i));
            }
        };
        CompletableFuture<Void> other = CompletableFuture.runAsync(work);
        work.run();
        other.join();
        return List.of(readings);
    }

    private float[] encode(String sentence) {
        long[] ids = tokenizer.encode(sentence, MOST_TOKENS);
        if (ids.length <= 2) {
            return new float[DIMENSIONS];
        }
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var input = tensor(ids);
                var attention = tensor(ones);
                var types = tensor(new long[ids.length]);
                var result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            float[][][] hidden = (float[][][]) result.get(0).getValue();
            return unit(hidden[0][0]);
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

    private static InputStream resource(String name) {
        InputStream stream = Encoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing on the class path: " + name);
        }
        return stream;
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
