package dev.firstline.encoder;

import dev.firstline.encoder.Layer.Dense;
import dev.firstline.encoder.Layer.Norm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights of bge-small-en-v1.5, read from the quantised ONNX file that its artifact carries. We take the weights alone
 * and lay out the computation ourselves ({@link BertGraph}): the same numbers in half the time.
 */
final class BgeWeights {
    static final int LAYERS = 12;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final int ZERO = 128;

    /** Matrices are numbered in the order in which the model was traced; each layer has these six. */
    private static final int FIRST_MATRIX = 1525;

    private static final int MATRICES_A_LAYER = 13;
    private static final int QUERY = 0;
    private static final int KEY = 1;
    private static final int VALUE = 4;
    private static final int JOIN = 10;
    private static final int WIDEN = 11;
    private static final int NARROW = 12;

    private final OnnxTensors tensors;

    private BgeWeights(OnnxTensors tensors) {
        this.tensors = tensors;
    }

    static BgeWeights load() {
        try (InputStream model = Resources.open(MODEL)) {
            return new BgeWeights(OnnxTensors.read(model.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sentence encoder " + MODEL, e);
        }
    }

    /** Vectors of the word pieces, a byte a number around 128; times {@link #wordScale} they are real. */
    byte[] words() {
        return tensors.bytes("embeddings.word_embeddings.weight_quantized");
    }

    float wordScale() {
        return tensors.floats("embeddings.word_embeddings.weight_scale")[0];
    }

    /** What is added to a word's vector for its place in the text; a text is always of the first type. */
    float[] positions() {
        float[] positions = real("position");
        float[] types = real("token_type");
        for (int i = 0; i < positions.length; i++) {
            positions[i] += types[i % Layer.WIDTH];
        }
        return positions;
    }

    Norm embedded() {
        return norm("embeddings.LayerNorm");
    }

    List<Layer> layers() {
        return IntStream.range(0, LAYERS).mapToObj(this::layer).toList();
    }

    private Layer layer(int number) {
        String name = "encoder.layer." + number + ".";
        return new Layer(
                Dense.beside(
                        dense(number, QUERY, name + "attention.self.query.bias"),
                        dense(number, KEY, name + "attention.self.key.bias"),
                        dense(number, VALUE, name + "attention.self.value.bias")),
                dense(number, JOIN, name + "attention.output.dense.bias"),
                norm(name + "attention.output.LayerNorm"),
                dense(number, WIDEN, name + "intermediate.dense.bias"),
                dense(number, NARROW, name + "output.dense.bias"),
                norm(name + "output.LayerNorm"));
    }

    private Dense dense(int layer, int which, String bias) {
        String name = "onnx::MatMul_" + (FIRST_MATRIX + MATRICES_A_LAYER * layer + which);
        return new Dense(tensors.bytes(name + "_quantized"), tensors.floats(name + "_scale"), tensors.floats(bias));
    }

    private Norm norm(String name) {
        return new Norm(tensors.floats(name + ".weight"), tensors.floats(name + ".bias"));
    }

    private float[] real(String kind) {
        String name = "embeddings." + kind + "_embeddings.weight";
        byte[] quantised = tensors.bytes(name + "_quantized");
        float scale = tensors.floats(name + "_scale")[0];
        float[] real = new float[quantised.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = (Byte.toUnsignedInt(quantised[i]) - ZERO) * scale;
        }
        return real;
    }
}
