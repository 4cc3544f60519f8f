package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well found spans match marked ones: a span is right when its kind and both its offsets are. */
final class SpanScores {
    private final Map<PersonalKind, Counts> byKind = new EnumMap<>(PersonalKind.class);
    private final List<String> faults = new ArrayList<>();

    private static final class Counts {
        private int right;
        private int found;
        private int wanted;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        void add(Counts other) {
            right += other.right;
            found += other.found;
            wanted += other.wanted;
        }
    }

    SpanScores() {
        for (PersonalKind kind : PersonalKind.values()) {
            byKind.put(kind, new Counts());
        }
    }

    void add(MarkedTexts.Marked line, List<PersonalSpan> found) {
        for (PersonalSpan span : found) {
            Counts counts = byKind.get(span.kind());
            counts.found++;
            counts.right += line.spans().contains(span) ? 1 : 0;
        }
        line.spans().forEach(span -> byKind.get(span.kind()).wanted++);
        if (!found.equals(line.spans())) {
            faults.add(Masking.mask(line.text(), found) + "   <-   " + line.text());
        }
    }

    double precision() {
        return all().precision();
    }

    double recall() {
        return all().recall();
    }

    double precision(PersonalKind kind) {
        return byKind.get(kind).precision();
    }

    double recall(PersonalKind kind) {
        return byKind.get(kind).recall();
    }

    private Counts all() {
        Counts all = new Counts();
        byKind.values().forEach(all::add);
        return all;
    }

    /** A row for each kind, then every line that was read wrongly. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-14s %6s %6s %6s %9s %6s%n", "kind", "right", "found", "wanted", "precision", "recall"));
        byKind.forEach((kind, counts) -> table.append(row(kind.label(), counts)));
        return table.append(row("all", all())).append(String.join("\n", faults)).toString();
    }

    private static String row(String name, Counts counts) {
        return String.format(
                "%-14s %6d %6d %6d %9.3f %6.3f%n",
                name, counts.right, counts.found, counts.wanted, counts.precision(), counts.recall());
    }
}
