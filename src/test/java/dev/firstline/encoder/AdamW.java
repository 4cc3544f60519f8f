package dev.firstline.encoder;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101) with a rate that rises for the first steps, then falls to zero. */
final class AdamW {
    private static final double MOMENTUM = 0.9;
    private static final double SCALE = 0.999;
    private static final double DECAY = 0.01;
    private static final double TINY = 1e-8;
    private static final double WARM = 0.06;

    /** A longer gradient is cut to this length: without that a single odd batch has ended a run. */
    private static final double LONGEST = 1;

    private final double rate;
    private final int steps;
    private final List<State> states;
    private int step;

    private record State(NDArray weights, NDArray mean, NDArray square) {}

    AdamW(List<NDArray> weights, double rate, int steps) {
        this.rate = rate;
        this.steps = steps;
        this.states = weights.stream()
                .map(each -> new State(each, each.zerosLike(), each.zerosLike()))
                .toList();
    }

    /** Moves every weight against its gradient, and forgets the gradient. */
    void step() {
        step++;
        double done = step / (double) steps;
        double now = rate * (done < WARM ? done / WARM : (1 - done) / (1 - WARM));
        double meanBias = 1 - Math.pow(MOMENTUM, step);
        double squareBias = 1 - Math.pow(SCALE, step);
        double shorter = Math.min(1, LONGEST / Math.max(TINY, length()));
        for (State state : states) {
            NDArray weights = state.weights;
            NDArray gradient = weights.getGradient().muli(shorter);
            state.mean.muli(MOMENTUM).addi(gradient.mul(1 - MOMENTUM));
            state.square.muli(SCALE).addi(gradient.square().mul(1 - SCALE));
            NDArray move = state.mean
                    .div(state.square.div(squareBias).sqrt().add(TINY))
                    .mul(now / meanBias);
            boolean matrix = weights.getShape().dimension() > 1;
            weights.setRequiresGradient(false);
            weights.muli(matrix ? 1 - now * DECAY : 1).subi(move);
            weights.setRequiresGradient(true);
            gradient.muli(0);
        }
    }

    /** Of all gradients as one vector. */
    private double length() {
        double square = 0;
        for (State state : states) {
            square += state.weights.getGradient().square().sum().getFloat();
        }
        return Math.sqrt(square);
    }
}
