package dev.firstline.training;

import dev.firstline.understand.Category;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Labelled mentions, a line each, columns parted by tabs. Training files are category and text; files to be measured on
 * start with a line that names their columns, {@code category} and {@code text} among them.
 */
final class LabelledFile {
    private static final String TAB = "\t";

    private LabelledFile() {}

    /** Reads a file whose columns are category and text. */
    static List<LabelledText> plain(Path file) {
        return read(file, lines(file), 0, 0, 1);
    }

    /** Reads a file whose first line names the columns. */
    static List<LabelledText> withHeader(Path file) {
        List<String> lines = lines(file);
        List<String> columns =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split(TAB, -1));
        int category = columns.indexOf("category");
        int text = columns.indexOf("text");
        if (category < 0 || text < 0) {
            throw new LabelledFileException(file, 1, "must name the columns category and text, parted by tabs");
        }
        return read(file, lines, 1, category, text);
    }

    private static List<LabelledText> read(Path file, List<String> lines, int from, int category, int text) {
        var mentions = new ArrayList<LabelledText>();
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split(TAB, -1);
            if (cells.length <= Math.max(category, text)) {
                throw new LabelledFileException(file, i + 1, "has " + cells.length + " columns, too few");
            }
            String label = cells[category].strip();
            Category known = category(label).orElse(null);
            if (known == null) {
                throw new LabelledFileException(file, i + 1, "unknown category \"" + label + "\"");
            }
            mentions.add(new LabelledText(known, cells[text]));
        }
        if (mentions.isEmpty()) {
            throw new LabelledFileException(file, "has no mention");
        }
        return mentions;
    }

    private static Optional<Category> category(String label) {
        return Arrays.stream(Category.values())
                .filter(category -> category.label().equals(label))
                .findFirst();
    }

    /** The lines of a text file. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new LabelledFileException(file, "is not UTF-8");
        } catch (IOException e) {
            throw new LabelledFileException(file, Files.exists(file) ? "cannot be read" : "is missing");
        }
    }
}
