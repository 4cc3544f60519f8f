package dev.firstline.training;

import dev.firstline.learn.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well a model judged. All shares are 0 to 1; one without a base, such as the precision of a label never said, is 0.
 *
 * @param mentions    how many were judged
 * @param accuracy    share judged right
 * @param macroF1     mean F1 over the labels that occur in truth or judgement
 * @param classes     label → its scores
 * @param confusion   truth → judgement → how many
 * @param calibration how far confidence can be believed
 */
record Scores<L extends Enum<L> & Label>(
        int mentions,
        double accuracy,
        double macroF1,
        Map<L, ClassScore> classes,
        Confusion<L> confusion,
        Calibration calibration) {
    /**
     * One label.
     *
     * @param precision of those judged so, the share that is
     * @param recall    of those that are, the share judged so
     * @param f1        harmonic mean of both
     * @param support   how many are
     */
    record ClassScore(double precision, double recall, double f1, int support) {}

    /**
     * Confidence against truth.
     *
     * @param ece  expected calibration error: mean gap between confidence and accuracy, weighted by count
     * @param bins tenths of confidence that occur
     */
    record Calibration(double ece, List<Bin> bins) {}

    /**
     * A tenth of confidence.
     *
     * @param from       inclusive
     * @param until      exclusive, but for the last
     * @param count      mentions judged with such confidence
     * @param confidence their mean confidence
     * @param accuracy   the share judged right
     */
    record Bin(double from, double until, int count, double confidence, double accuracy) {}

    static <L extends Enum<L> & Label> Scores<L> of(Class<L> labels, List<Judged<L>> judged) {
        var confusion = new Confusion<>(labels, judged);
        var classes = new EnumMap<L, ClassScore>(labels);
        for (L label : labels.getEnumConstants()) {
            classes.put(label, score(confusion, label));
        }
        long right = judged.stream().filter(Judged::right).count();
        double macroF1 = classes.entrySet().stream()
                .filter(entry -> confusion.are(entry.getKey()) + confusion.said(entry.getKey()) > 0)
                .mapToDouble(entry -> entry.getValue().f1())
                .average()
                .orElse(0);
        return new Scores<>(
                judged.size(), share(right, judged.size()), macroF1, classes, confusion, calibration(judged));
    }

    private static <L extends Enum<L> & Label> ClassScore score(Confusion<L> confusion, L label) {
        int hit = confusion.at(label, label);
        int are = confusion.are(label);
        int said = confusion.said(label);
        return new ClassScore(share(hit, said), share(hit, are), share(2L * hit, said + are), are);
    }

    private static <L extends Enum<L> & Label> Calibration calibration(List<Judged<L>> judged) {
        var bins = new ArrayList<Bin>();
        double ece = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            int bin = tenth;
            List<Judged<L>> inside = judged.stream()
                    .filter(one -> Math.min(9, (int) (one.confidence() * 10)) == bin)
                    .toList();
            if (!inside.isEmpty()) {
                double confidence = inside.stream()
                        .mapToDouble(Judged::confidence)
                        .average()
                        .orElse(0);
                double accuracy = share(inside.stream().filter(Judged::right).count(), inside.size());
                bins.add(new Bin(tenth / 10.0, (tenth + 1) / 10.0, inside.size(), confidence, accuracy));
                ece += share(inside.size(), judged.size()) * Math.abs(confidence - accuracy);
            }
        }
        return new Calibration(ece, bins);
    }

    private static double share(long part, int of) {
        return of == 0 ? 0 : part / (double) of;
    }
}
