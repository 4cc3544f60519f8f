package dev.firstline.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import dev.firstline.encoder.Layer.Dense;
import dev.firstline.encoder.Layer.Norm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The upper layers of the encoder with low-rank adapters (Hu et al. 2021, arXiv:2106.09685): each matrix W stays as it is and
 * W + A·B is used, where A and B are narrow and learned; so are the biases, the norms and a head that scores labels.
 */
final class Adapters {
    private static final int RANK = 16;
    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;
    private static final int HEAD_WIDTH = Layer.WIDTH / Layer.HEADS;
    private static final int LARGEST = 127;

    private final NDManager manager;
    private final Random random;
    private final List<NDArray> learned = new ArrayList<>();
    private final List<AdaptedLayer> layers = new ArrayList<>();
    private final NDArray head;
    private final NDArray bias;

    Adapters(NDManager manager, List<Layer> upper, int labels, Random random) {
        this.manager = manager;
        this.random = random;
        upper.forEach(layer -> layers.add(new AdaptedLayer(layer)));
        head = learn(manager.create(noise(Layer.WIDTH * labels, 0.02), new Shape(Layer.WIDTH, labels)));
        bias = learn(manager.zeros(new Shape(labels)));
    }

    /** Everything that training changes. */
    List<NDArray> learned() {
        return learned;
    }

    /**
     * The scores of a batch: texts × labels.
     *
     * @param states what the lower layers made of it: texts × tokens × width
     * @param mask   0 where a token is, very negative where none is: texts × 1 × 1 × tokens
     */
    NDArray scores(NDArray states, NDArray mask, boolean training) {
        NDArray state = states;
        for (int i = 0; i < layers.size(); i++) {
            state = layers.get(i).apply(state, mask, training, i == layers.size() - 1);
        }
        NDArray first = state.get(new NDIndex(":, 0"));
        return drop(first, training).matMul(head).add(bias);
    }

    /** The layers with what they learned worked in, quantised as the encoder wants them. */
    TunedLayers merged(List<TunedLayers.HeldOut> heldOut) {
        return new TunedLayers(
                layers.stream().map(AdaptedLayer::merged).toList(), head.toFloatArray(), bias.toFloatArray(), heldOut);
    }

    private NDArray learn(NDArray array) {
        array.setRequiresGradient(true);
        learned.add(array);
        return array;
    }

    private float[] noise(int size, double deviation) {
        float[] noise = new float[size];
        for (int i = 0; i < size; i++) {
            noise[i] = (float) (random.nextGaussian() * deviation);
        }
        return noise;
    }

    private static NDArray drop(NDArray array, boolean training) {
        return training ? Dropout.dropout(array, DROPOUT, true).singletonOrThrow() : array;
    }

    private final class AdaptedDense {
        private final NDArray weights;
        private final NDArray down;
        private final NDArray up;
        private final NDArray bias;

        AdaptedDense(Dense dense) {
            float[] real = new float[dense.weights().length];
            for (int i = 0; i < real.length; i++) {
                real[i] = dense.weights()[i] * dense.scales()[i % dense.out()];
            }
            weights = manager.create(real, new Shape(dense.in(), dense.out()));
            down = learn(
                    manager.create(noise(dense.in() * RANK, 1 / Math.sqrt(dense.in())), new Shape(dense.in(), RANK)));
            up = learn(manager.zeros(new Shape(RANK, dense.out())));
            bias = learn(manager.create(dense.bias()));
        }

        NDArray apply(NDArray in) {
            return in.matMul(weights).add(in.matMul(down).matMul(up)).add(bias);
        }

        /** Whole numbers from -127 to 127, and for each column what one of them stands for. */
        Dense merged() {
            int out = (int) bias.size();
            float[] real = weights.add(down.matMul(up)).toFloatArray();
            float[] scales = new float[out];
            for (int i = 0; i < real.length; i++) {
                scales[i % out] = Math.max(scales[i % out], Math.abs(real[i]) / LARGEST);
            }
            byte[] whole = new byte[real.length];
            for (int i = 0; i < real.length; i++) {
                whole[i] = (byte) Math.round(scales[i % out] == 0 ? 0 : real[i] / scales[i % out]);
            }
            return new Dense(whole, scales, bias.toFloatArray());
        }
    }

    private final class AdaptedNorm {
        private final NDArray scale;
        private final NDArray shift;

        AdaptedNorm(Norm norm) {
            scale = learn(manager.create(norm.scale()));
            shift = learn(manager.create(norm.shift()));
        }

        NDArray apply(NDArray in) {
            return LayerNorm.layerNorm(in, new Shape(Layer.WIDTH), scale, shift, EPSILON)
                    .singletonOrThrow();
        }

        Norm merged() {
            return new Norm(scale.toFloatArray(), shift.toFloatArray());
        }
    }

    private final class AdaptedLayer {
        private final AdaptedDense attend;
        private final AdaptedDense join;
        private final AdaptedNorm attended;
        private final AdaptedDense widen;
        private final AdaptedDense narrow;
        private final AdaptedNorm narrowed;

        AdaptedLayer(Layer layer) {
            attend = new AdaptedDense(layer.attend());
            join = new AdaptedDense(layer.join());
            attended = new AdaptedNorm(layer.attended());
            widen = new AdaptedDense(layer.widen());
            narrow = new AdaptedDense(layer.narrow());
            narrowed = new AdaptedNorm(layer.narrowed());
        }

        /** Of the last layer only the first token is asked for. */
        NDArray apply(NDArray states, NDArray mask, boolean training, boolean last) {
            long texts = states.getShape().get(0);
            long tokens = states.getShape().get(1);
            long asked = last ? 1 : tokens;
            NDArray parts = attend.apply(states)
                    .reshape(texts, tokens, 3, Layer.HEADS, HEAD_WIDTH)
                    .transpose(2, 0, 3, 1, 4);
            NDArray query = last ? parts.get(0).get(new NDIndex(":, :, 0:1")) : parts.get(0);
            NDArray chances = query.matMul(parts.get(1).transpose(0, 1, 3, 2))
                    .mul((float) (1 / Math.sqrt(HEAD_WIDTH)))
                    .add(mask)
                    .softmax(-1);
            NDArray seen = drop(chances, training)
                    .matMul(parts.get(2))
                    .transpose(0, 2, 1, 3)
                    .reshape(texts, asked, Layer.WIDTH);
            NDArray before = last ? states.get(new NDIndex(":, 0:1")) : states;
            NDArray middle = attended.apply(drop(join.apply(seen), training).add(before));
            NDArray bent = Activation.gelu(widen.apply(middle));
            return narrowed.apply(drop(narrow.apply(bent), training).add(middle));
        }

        Layer merged() {
            return new Layer(
                    attend.merged(),
                    join.merged(),
                    attended.merged(),
                    widen.merged(),
                    narrow.merged(),
                    narrowed.merged());
        }
    }
}
