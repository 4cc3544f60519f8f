package dev.firstline.training;

import dev.firstline.understand.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores on the wire, categories by their labels. */
record ScoresJson(
        int mentions,
        double accuracy,
        double macroF1,
        Map<String, Scores.ClassScore> classes,
        Map<String, Map<String, Integer>> confusion,
        CalibrationJson calibration) {
    /** Calibration on the wire. */
    record CalibrationJson(double ece, List<Scores.Bin> bins) {}

    static ScoresJson of(Scores scores) {
        var confusion = new LinkedHashMap<String, Map<String, Integer>>();
        for (Category truth : Category.values()) {
            var row = new LinkedHashMap<String, Integer>();
            for (Category said : Category.values()) {
                row.put(said.label(), scores.confusion().at(truth, said));
            }
            confusion.put(truth.label(), row);
        }
        var classes = new LinkedHashMap<String, Scores.ClassScore>();
        scores.classes().forEach((category, score) -> classes.put(category.label(), score));
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
