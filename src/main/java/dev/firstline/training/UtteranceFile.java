package dev.firstline.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Utterances, a line each: intent, tab, words. No line names the columns. */
final class UtteranceFile {
    private UtteranceFile() {}

    /** Reads utterances to learn from; there is at least one intent. */
    static List<Utterance> learned(Path file) {
        List<Utterance> utterances = read(file, null);
        if (utterances.stream().allMatch(Utterance::asksForNone)) {
            throw new LabelledFileException(file, "has no intent to learn");
        }
        return utterances;
    }

    /** Reads utterances of the intents that another file taught. */
    static List<Utterance> measured(Path file, List<Utterance> learned) {
        return read(file, learned.stream().map(Utterance::intent).collect(Collectors.toSet()));
    }

    /** Reads utterances to choose a threshold on: it takes some of the intents and some of none. */
    static List<Utterance> tuned(Path file, List<Utterance> learned) {
        List<Utterance> utterances = measured(file, learned);
        long none = utterances.stream().filter(Utterance::asksForNone).count();
        if (none == 0 || none == utterances.size()) {
            throw new LabelledFileException(
                    file, "must have utterances with an intent and some labelled " + Utterance.NONE);
        }
        return utterances;
    }

    private static List<Utterance> read(Path file, @Nullable Set<String> intents) {
        List<String> lines = LabelledFile.lines(file);
        var utterances = new ArrayList<Utterance>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                utterances.add(utterance(file, i + 1, lines.get(i), intents));
            }
        }
        if (utterances.isEmpty()) {
            throw new LabelledFileException(file, "has no utterance");
        }
        return utterances;
    }

    private static Utterance utterance(Path file, int number, String line, @Nullable Set<String> intents) {
        int tab = line.indexOf('\t');
        String intent = tab < 0 ? "" : line.substring(0, tab).strip();
        String text = line.substring(tab + 1).strip();
        if (intent.isEmpty() || text.isEmpty()) {
            throw new LabelledFileException(file, number, "must be an intent and an utterance, parted by a tab");
        }
        if (intents != null && !intents.contains(intent) && !intent.equals(Utterance.NONE)) {
            throw new LabelledFileException(
                    file,
                    number,
                    "intent \"" + intent + "\" was not learned; what is none of them is labelled " + Utterance.NONE);
        }
        return new Utterance(intent, text);
    }
}
