package dev.firstline.learn;

import java.util.ArrayDeque;
import java.util.Iterator;

/** Limited-memory BFGS with a backtracking line search: finds where a smooth function is lowest. Deterministic. */
final class Lbfgs {
    private static final int MEMORY = 8;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    /** A smooth function of many variables. */
    interface Objective {
        /** The value at {@code x}; overwrites {@code gradient}. */
        double at(double[] x, double[] gradient);
    }

    private record Step(double[] move, double[] turn, double rho) {}

    private Lbfgs() {}

    /** Starts at zero; stops after {@code rounds}, or when a step gains less than {@code tolerance} of the value. */
    static double[] minimise(Objective objective, int size, int rounds, double tolerance) {
        double[] x = new double[size];
        double[] gradient = new double[size];
        double value = objective.at(x, gradient);
        var steps = new ArrayDeque<Step>();
        for (int round = 0; round < rounds; round++) {
            double[] direction = direction(gradient, steps);
            double slope = dot(direction, gradient);
            if (slope >= 0) {
                break;
            }
            double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
            double[] nextX = new double[size];
            double[] nextGradient = new double[size];
            double next = move(objective, x, direction, length, nextX, nextGradient);
            while (next > value + SUFFICIENT_DECREASE * length * slope && length > 1e-10) {
                length /= 2;
                next = move(objective, x, direction, length, nextX, nextGradient);
            }
            if (next >= value) {
                break;
            }
            remember(steps, x, nextX, gradient, nextGradient);
            boolean settled = value - next < tolerance * Math.max(1e-12, Math.abs(value));
            x = nextX;
            gradient = nextGradient;
            value = next;
            if (settled) {
                break;
            }
        }
        return x;
    }

    private static double move(
            Objective objective, double[] x, double[] direction, double length, double[] nextX, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            nextX[i] = x[i] + length * direction[i];
        }
        return objective.at(nextX, gradient);
    }

    private static void remember(ArrayDeque<Step> steps, double[] x, double[] nextX, double[] g, double[] nextG) {
        double[] move = minus(nextX, x);
        double[] turn = minus(nextG, g);
        double curvature = dot(move, turn);
        if (curvature > 1e-12) {
            if (steps.size() == MEMORY) {
                steps.removeFirst();
            }
            steps.addLast(new Step(move, turn, 1 / curvature));
        }
    }

    /** The two-loop recursion: minus the gradient, bent by the curvature that the last steps met. */
    private static double[] direction(double[] gradient, ArrayDeque<Step> steps) {
        double[] q = gradient.clone();
        double[] alphas = new double[steps.size()];
        int i = alphas.length;
        for (Iterator<Step> newestFirst = steps.descendingIterator(); newestFirst.hasNext(); ) {
            Step step = newestFirst.next();
            alphas[--i] = step.rho * dot(step.move, q);
            add(q, -alphas[i], step.turn);
        }
        if (!steps.isEmpty()) {
            Step newest = steps.getLast();
            scale(q, 1 / (newest.rho * dot(newest.turn, newest.turn)));
        }
        for (Step step : steps) {
            double beta = step.rho * dot(step.turn, q);
            add(q, alphas[i++] - beta, step.move);
        }
        scale(q, -1);
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] vector, double by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= by;
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
