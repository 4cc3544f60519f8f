package dev.firstline.training;

import dev.firstline.learn.Label;
import java.util.List;
import java.util.Locale;

/** Scores as Markdown, which reads well on a terminal too. */
final class ScoreTables {
    private ScoreTables() {}

    static <L extends Enum<L> & Label> String markdown(Scores<L> scores) {
        var out = new StringBuilder();
        line(out, "%d mentions: accuracy %.3f, macro-F1 %.3f", scores.mentions(), scores.accuracy(), scores.macroF1());
        line(out, "");
        classes(out, scores);
        line(out, "");
        confusion(out, scores);
        line(out, "");
        calibration(out, scores.calibration());
        return out.toString();
    }

    /** The figures of each label, without confusion and calibration. */
    static <L extends Enum<L> & Label> String brief(Scores<L> scores) {
        var out = new StringBuilder();
        line(out, "%d mentions: accuracy %.3f, macro-F1 %.3f", scores.mentions(), scores.accuracy(), scores.macroF1());
        line(out, "");
        classes(out, scores);
        return out.toString();
    }

    private static <L extends Enum<L> & Label> void classes(StringBuilder out, Scores<L> scores) {
        line(out, "| label | precision | recall | F1 | mentions |");
        line(out, "|---|---|---|---|---|");
        scores.classes()
                .forEach((label, score) -> line(
                        out,
                        "| %s | %.3f | %.3f | %.3f | %d |",
                        label.label(),
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        score.support()));
    }

    private static void calibration(StringBuilder out, Scores.Calibration calibration) {
        line(out, "Calibration: expected error %.3f", calibration.ece());
        line(out, "");
        line(out, "| confidence | mentions | mean confidence | accuracy |");
        line(out, "|---|---|---|---|");
        for (Scores.Bin bin : calibration.bins()) {
            line(
                    out,
                    "| %.1f to %.1f | %d | %.3f | %.3f |",
                    bin.from(),
                    bin.until(),
                    bin.count(),
                    bin.confidence(),
                    bin.accuracy());
        }
    }

    private static <L extends Enum<L> & Label> void confusion(StringBuilder out, Scores<L> scores) {
        List<L> labels = List.copyOf(scores.classes().keySet());
        var head = new StringBuilder("| is ↓ said → |");
        var rule = new StringBuilder("|---|");
        for (L said : labels) {
            head.append(' ').append(said.label()).append(" |");
            rule.append("---|");
        }
        line(out, "%s", head);
        line(out, "%s", rule);
        for (L truth : labels) {
            var cells = new StringBuilder("| " + truth.label() + " |");
            for (L said : labels) {
                cells.append(' ').append(scores.confusion().at(truth, said)).append(" |");
            }
            line(out, "%s", cells);
        }
    }

    private static void line(StringBuilder out, String form, Object... values) {
        out.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
