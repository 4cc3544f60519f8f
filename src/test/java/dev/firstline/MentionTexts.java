package dev.firstline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mentions written for this project, each with the sandbox's brand in it. */
public final class MentionTexts {
    private static final String BRAND = "@NorthlineCare";
    private static final Path TRAINING = Path.of("models", "training", "mentions", "seed.tsv");
    private static final Path DEMO_DAY = Path.of("src", "main", "resources", "sandbox", "demo-day.tsv");
    private static final int DEMO_TEXT = 6;

    private MentionTexts() {}

    /** Lines of the training set, the brand's handle in front. */
    public static List<String> training() {
        return lines(TRAINING)
                .skip(1)
                .map(line -> BRAND + " " + line.substring(line.lastIndexOf('\t') + 1))
                .toList();
    }

    /** The texts of the demo day: all that the bot has intents and facts for. */
    public static List<String> demoDay() {
        return lines(DEMO_DAY)
                .skip(1)
                .map(line -> line.split("\t", -1)[DEMO_TEXT].replace("@brand", BRAND))
                .map(text -> text.contains(BRAND) ? text : BRAND + " " + text)
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
