package dev.firstline.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the demo day's script: tab-separated, header line, columns id, at, username, name, follow, on, text. {@code @brand} stands for the brand. */
final class DemoScript {
    private static final String RESOURCE = "/sandbox/demo-day.tsv";
    private static final String NONE = "-";
    private static final int COLUMNS = 7;

    private DemoScript() {}

    static List<DemoStep> load() {
        try (var resource = DemoScript.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return parse(resource);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<DemoStep> parse(InputStream resource) throws IOException {
        var known = new HashSet<String>();
        return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> step(line, known))
                .toList();
    }

    private static DemoStep step(String line, Set<String> known) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(RESOURCE + ": " + COLUMNS + " columns wanted in: " + line);
        }
        var on = cells[5].equals(NONE) ? null : cells[5];
        if (!known.add(cells[0]) || (on != null && !known.contains(on))) {
            throw new IllegalStateException(RESOURCE + ": " + cells[0] + " is twice there or hangs on a later step");
        }
        var follow = DemoStep.Follow.valueOf(cells[4].toUpperCase(Locale.ROOT));
        return new DemoStep(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], follow, on, cells[6]);
    }
}
