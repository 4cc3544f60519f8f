package dev.firstline.training;

import dev.firstline.learn.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores on the wire, labels by their names. */
record ScoresJson(
        int mentions,
        double accuracy,
        double macroF1,
        Map<String, Scores.ClassScore> classes,
        Map<String, Map<String, Integer>> confusion,
        CalibrationJson calibration) {
    /** Calibration on the wire. */
    record CalibrationJson(double ece, List<Scores.Bin> bins) {}

    static <L extends Enum<L> & Label> ScoresJson of(Class<L> labels, Scores<L> scores) {
        var confusion = new LinkedHashMap<String, Map<String, Integer>>();
        for (L truth : labels.getEnumConstants()) {
            var row = new LinkedHashMap<String, Integer>();
            for (L said : labels.getEnumConstants()) {
                row.put(said.label(), scores.confusion().at(truth, said));
            }
            confusion.put(truth.label(), row);
        }
        var classes = new LinkedHashMap<String, Scores.ClassScore>();
        scores.classes().forEach((label, score) -> classes.put(label.label(), score));
        return new ScoresJson(
                scores.mentions(),
                scores.accuracy(),
                scores.macroF1(),
                classes,
                confusion,
                new CalibrationJson(
                        scores.calibration().ece(), scores.calibration().bins()));
    }
}
