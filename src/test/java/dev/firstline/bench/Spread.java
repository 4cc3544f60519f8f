package dev.firstline.bench;

import java.util.List;

/** Measured values of one kind. */
record Spread(List<Double> values) {
    Spread {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    int size() {
        return values.size();
    }

    double median() {
        return quantile(0.5);
    }

    /** The smallest value that this share (0 to 1) of all values does not exceed. */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * values.size());
        return values.get(Math.max(0, rank - 1));
    }
}
