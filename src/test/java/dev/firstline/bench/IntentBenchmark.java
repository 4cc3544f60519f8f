package dev.firstline.bench;

import dev.firstline.bench.Judge.Judgement;
import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher.Example;
import dev.firstline.understand.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Compares the intent matcher with nearest neighbour and nearest centroid on two files of lines {@code intent TAB words}: all
 * intents known, and each fifth of them (every fifth by name) unknown in turn. Takes about a quarter of an hour for ten
 * thousand lines; prints a table.
 */
final class IntentBenchmark {
    private static final int PARTS = 5;
    private static final double CAUGHT = 0.9;

    private final List<Example> train;
    private final List<Example> test;
    private final Background background;
    private final List<String> intents;

    private IntentBenchmark(List<Example> train, List<Example> test, Background background) {
        this.train = train;
        this.test = test;
        this.background = background;
        intents = train.stream().map(Example::intent).distinct().sorted().toList();
    }

    public static void main(String[] arguments) throws IOException {
        Background background = Background.read(Path.of("models", Background.FILE));
        try (Reader reader = Reader.of(null)) {
            new IntentBenchmark(
                            examples(reader, Path.of(arguments[0])),
                            examples(reader, Path.of(arguments[1])),
                            background)
                    .run();
        }
    }

    private static List<Example> examples(Reader reader, Path file) throws IOException {
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split("\t", 2))
                .toList();
        var readings = reader.readAll(lines.stream().map(line -> line[1]).toList());
        return IntStream.range(0, readings.size())
                .mapToObj(i -> new Example(lines.get(i)[0], readings.get(i), false))
                .toList();
    }

    private void run() {
        System.out.println("| examples an intent | | accuracy, all known | a fifth unknown: right where 0.90 are caught"
                + " | by its own rule: right / caught |\n|---|---|---|---|---|");
        for (int most : new int[] {10, 20, Integer.MAX_VALUE}) {
            List<Example> examples = first(most);
            row(most, "nearest neighbour", examples, Judge::nearestNeighbour);
            row(most, "nearest centroid", examples, Judge::nearestCentroid);
            row(most, "matcher", examples, taught -> Judge.matcher(taught, background));
        }
    }

    private void row(int most, String name, List<Example> examples, Function<List<Example>, Judge> learn) {
        Judge all = learn.apply(examples);
        double accuracy = share(test, one -> all.judge(one.reading()).intent().equals(one.intent()));
        List<WithUnknown> parts = IntStream.range(0, PARTS)
                .mapToObj(part -> withUnknown(learn.apply(known(examples, part)), part))
                .toList();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f / %.3f |",
                most == Integer.MAX_VALUE ? "all" : most,
                name,
                accuracy,
                mean(parts, WithUnknown::rightWhereCaught),
                mean(parts, WithUnknown::right),
                mean(parts, WithUnknown::caught)));
    }

    /**
     * A judge that was not taught a part of the intents.
     *
     * @param rightWhereCaught share of known ones right, where the bar is such that {@link #CAUGHT} of the unknown are caught
     * @param right            share of known ones right by the judge's own rule
     * @param caught           share of unknown ones caught by that rule
     */
    private record WithUnknown(double rightWhereCaught, double right, double caught) {}

    private WithUnknown withUnknown(Judge judge, int part) {
        Map<Example, Judgement> judged = new HashMap<>();
        test.forEach(one -> judged.put(one, judge.judge(one.reading())));
        List<Example> known = known(test, part);
        List<Judgement> unknown =
                test.stream().filter(one -> unknown(one, part)).map(judged::get).toList();
        double[] nearness =
                unknown.stream().mapToDouble(Judgement::nearness).sorted().toArray();
        double bar = nearness[(int) Math.ceil(CAUGHT * nearness.length) - 1];
        Predicate<Example> right = one -> judged.get(one).intent().equals(one.intent());
        return new WithUnknown(
                share(known, right.and(one -> judged.get(one).nearness() > bar)),
                share(known, right.and(one -> judged.get(one).sure())),
                share(unknown, judgement -> !judgement.sure()));
    }

    private List<Example> known(List<Example> of, int part) {
        return of.stream().filter(example -> !unknown(example, part)).toList();
    }

    private boolean unknown(Example example, int part) {
        return intents.indexOf(example.intent()) % PARTS == part;
    }

    private List<Example> first(int most) {
        Map<String, Integer> seen = new HashMap<>();
        return train.stream()
                .filter(example -> seen.merge(example.intent(), 1, Integer::sum) <= most)
                .toList();
    }

    private static <T> double share(List<T> of, Predicate<T> which) {
        return of.stream().filter(which).count() / (double) of.size();
    }

    private static double mean(List<WithUnknown> parts, ToDoubleFunction<WithUnknown> share) {
        return parts.stream().mapToDouble(share).average().orElse(0);
    }
}
