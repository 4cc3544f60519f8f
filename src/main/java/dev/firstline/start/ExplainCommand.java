package dev.firstline.start;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says in words what would be understood and decided for a text, and why. */
@Command(
        name = "explain",
        description = "Says what would be understood and decided for a text, and why.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "TEXT", description = "The mention, in quotes.")
    private String text = "";

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Classified read = Classified.of(text, folders.preview().of(text, clock.instant()));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println("Stored as      " + read.maskedText());
        out.println("Language       " + read.language());
        out.println("Category       %s (%s)".formatted(read.category(), scores(read.scores())));
        out.println("Urgency        " + read.urgency() + " of 2" + words(read));
        out.println("Topic          " + read.topic());
        out.println("Signals        " + signals(read));
        out.println("Intent         %s (%.2f)"
                .formatted(read.intent() == null ? "none sure enough" : read.intent(), read.intentConfidence()));
        out.println("Names          " + entities(read));
        out.println("Personal data  " + personal(read));
        out.println("Decision       " + read.decision() + ", because: " + String.join(", ", read.reasons()));
        out.println("Post           " + (read.reply() == null ? "none" : read.reply()));
        out.println("(as the first post of its author, in business hours, with empty feeds)");
        return 0;
    }

    private static String scores(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(score -> String.format(Locale.ROOT, "%s %.2f", score.getKey(), score.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Classified read) {
        return read.urgentWords().isEmpty()
                ? ""
                : read.urgentWords().stream()
                        .map(Classified.Words::text)
                        .collect(Collectors.joining(", ", ", for the words: ", ""));
    }

    private static String signals(Classified read) {
        String sensitive = read.sensitive().equals("none") ? "" : " (" + read.sensitive() + ")";
        return read.signals().isEmpty() ? "none" : String.join(", ", read.signals()) + sensitive;
    }

    private static String entities(Classified read) {
        return read.entities().isEmpty()
                ? "nothing"
                : read.entities().stream()
                        .map(each -> each.kind() + " " + each.value())
                        .collect(Collectors.joining(", "));
    }

    private static String personal(Classified read) {
        return read.personalData().isEmpty()
                ? "none"
                : read.personalData().stream().map(Classified.Personal::kind).collect(Collectors.joining(", "));
    }
}
