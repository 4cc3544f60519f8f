package dev.firstline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.firstline.intent.Topic;
import dev.firstline.understand.Category;
import dev.firstline.understand.Sensitive;
import dev.firstline.understand.Turn;
import dev.firstline.understand.Urgency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the models learn from: enough of each kind, each line written for itself, none taken from what they are measured on. */
class CorpusTest {
    private static final Path TRAINING = Path.of("models/training");
    private static final Path REAL_MENTIONS = Path.of("../shared/eval/mentions-dev.tsv");
    private static final List<Row> MENTIONS =
            LabelledFile.readAll(TRAINING.resolve("mentions"), List.of("category", "urgency", "topic", "text"));
    private static final List<Row> SENSITIVE =
            LabelledFile.readAll(TRAINING.resolve("sensitive"), List.of("sensitive", "text"));
    private static final List<Row> TURNS = LabelledFile.readAll(TRAINING.resolve("turns"), List.of("turn", "text"));

    /** Shorter lines are alike by chance: there are not many ways to say thanks. */
    private static final int TELLING_WORDS = 6;

    /** Two lines that share more of their words than this are one line written twice. */
    private static final double ALIKE = 0.7;

    /** So many words in a row are no longer chance; seven still are ("been on hold for over an hour"). */
    private static final int RUN = 8;

    @Test
    void there_are_enough_mentions_and_of_every_kind() {
        assertThat(MENTIONS).hasSizeGreaterThanOrEqualTo(5_000);
        for (Category category : Category.values()) {
            assertThat(share(category)).as(category.label()).isBetween(0.08, 0.45);
        }
        for (Topic topic : Topic.values()) {
            assertThat(MENTIONS.stream().filter(row -> row.label("topic", Topic.class) == topic))
                    .as(topic.label())
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void what_is_urgent_needs_somebody_now_and_nothing_else_does() {
        assertThat(MENTIONS.stream()
                        .filter(row -> (row.label("urgency", Urgency.class) == Urgency.NOW)
                                != (row.label("category", Category.class) == Category.URGENT))
                        .map(row -> row.file() + ":" + row.line()))
                .isEmpty();
    }

    @Test
    void half_of_the_texts_on_sensitive_subjects_and_turns_only_look_so() {
        for (Sensitive kind : Sensitive.values()) {
            assertThat(SENSITIVE.stream().filter(row -> row.label("sensitive", Sensitive.class) == kind))
                    .hasSizeGreaterThanOrEqualTo(kind == Sensitive.NONE ? SENSITIVE.size() / 2 : 40);
        }
        for (Turn turn : Turn.values()) {
            assertThat(TURNS.stream().filter(row -> row.label("turn", Turn.class) == turn))
                    .hasSizeGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void no_two_lines_are_nearly_the_same() {
        assertThat(nearlyTheSame(MENTIONS)).isEmpty();
        assertThat(nearlyTheSame(SENSITIVE)).isEmpty();
        assertThat(nearlyTheSame(TURNS)).isEmpty();
    }

    /** A template would show as the same opening again and again. */
    @Test
    void no_opening_is_worn_out() {
        Map<String, Long> openings = MENTIONS.stream()
                .map(row -> words(row.text()))
                .filter(words -> words.size() >= TELLING_WORDS)
                .collect(Collectors.groupingBy(words -> String.join(" ", words.subList(0, 4)), Collectors.counting()));

        assertThat(openings.values()).allMatch(count -> count <= 15);
    }

    @Test
    void nothing_is_taken_from_the_mentions_that_are_measured_on() {
        assumeThat(REAL_MENTIONS)
                .as("skipped: the collection of real mentions is not beside this project: " + REAL_MENTIONS)
                .exists();
        Set<String> runs = LabelledFile.read(REAL_MENTIONS, List.of("text")).stream()
                .flatMap(row -> runs(words(row.text())).stream())
                .collect(Collectors.toSet());

        List<Row> all = new ArrayList<>(MENTIONS);
        all.addAll(SENSITIVE);
        all.addAll(TURNS);
        assertThat(all.stream()
                        .filter(row -> runs(words(row.text())).stream().anyMatch(runs::contains))
                        .map(row -> row.file() + ":" + row.line()))
                .isEmpty();
    }

    private static double share(Category category) {
        return MENTIONS.stream()
                        .filter(row -> row.label("category", Category.class) == category)
                        .count()
                / (double) MENTIONS.size();
    }

    /** Pairs that share most of their words; looked for among lines that share one of their three rarest words. */
    private static List<String> nearlyTheSame(List<Row> rows) {
        List<Set<String>> words = rows.stream()
                .<Set<String>>map(row -> new LinkedHashSet<>(words(row.text())))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, List<Integer>> byRareWord = new HashMap<>();
        var same = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            if (words.get(i).size() < TELLING_WORDS) {
                continue;
            }
            Set<Integer> before = new HashSet<>();
            List<String> rare = words.get(i).stream()
                    .sorted(Comparator.comparing(counts::get))
                    .limit(3)
                    .toList();
            for (String word : rare) {
                List<Integer> others = byRareWord.computeIfAbsent(word, none -> new ArrayList<>());
                before.addAll(others);
                others.add(i);
            }
            for (int other : before) {
                if (alike(words.get(i), words.get(other)) > ALIKE) {
                    same.add(rows.get(i).text() + "  =  " + rows.get(other).text());
                }
            }
        }
        return same;
    }

    private static double alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared / (double) (one.size() + other.size() - shared);
    }

    private static Set<String> runs(List<String> words) {
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceAll("https?://\\S+|@\\w+", " ");
        return Arrays.stream(bare.split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
