package dev.firstline.training;

import dev.firstline.understand.Category;
import java.util.Locale;

/** Scores as Markdown, which reads well on a terminal too. */
final class ScoreTables {
    private ScoreTables() {}

    static String markdown(Scores scores) {
        var out = new StringBuilder();
        line(out, "%d mentions: accuracy %.3f, macro-F1 %.3f", scores.mentions(), scores.accuracy(), scores.macroF1());
        line(out, "");
        line(out, "| category | precision | recall | F1 | mentions |");
        line(out, "|---|---|---|---|---|");
        scores.classes()
                .forEach((category, score) -> line(
                        out,
                        "| %s | %.3f | %.3f | %.3f | %d |",
                        category.label(),
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        score.support()));
        line(out, "");
        confusion(out, scores);
        line(out, "");
        line(out, "Calibration: expected error %.3f", scores.calibration().ece());
        line(out, "");
        line(out, "| confidence | mentions | mean confidence | accuracy |");
        line(out, "|---|---|---|---|");
        for (Scores.Bin bin : scores.calibration().bins()) {
            line(
                    out,
                    "| %.1f to %.1f | %d | %.3f | %.3f |",
                    bin.from(),
                    bin.until(),
                    bin.count(),
                    bin.confidence(),
                    bin.accuracy());
        }
        return out.toString();
    }

    private static void confusion(StringBuilder out, Scores scores) {
        var head = new StringBuilder("| is ↓ said → |");
        var rule = new StringBuilder("|---|");
        for (Category said : Category.values()) {
            head.append(' ').append(said.label()).append(" |");
            rule.append("---|");
        }
        line(out, "%s", head);
        line(out, "%s", rule);
        for (Category truth : Category.values()) {
            var cells = new StringBuilder("| " + truth.label() + " |");
            for (Category said : Category.values()) {
                cells.append(' ').append(scores.confusion().at(truth, said)).append(" |");
            }
            line(out, "%s", cells);
        }
    }

    private static void line(StringBuilder out, String form, Object... values) {
        out.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
