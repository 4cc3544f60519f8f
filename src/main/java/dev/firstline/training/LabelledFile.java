package dev.firstline.training;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts with the labels people gave them: a line each, columns parted by tabs, the first line names the columns. */
final class LabelledFile {
    private static final String TAB = "\t";

    private LabelledFile() {}

    /**
     * Reads a file.
     *
     * @param needed columns it must have; others are passed over
     * @throws LabelledFileException when it cannot be read, lacks a column or a cell, or has no line
     */
    static List<Row> read(Path file, List<String> needed) {
        List<String> lines = lines(file);
        List<String> columns =
                lines.isEmpty() ? List.of() : List.of(lines.get(0).split(TAB, -1));
        if (!columns.containsAll(needed)) {
            throw new LabelledFileException(
                    file, 1, "must name the columns " + String.join(", ", needed) + ", parted by tabs");
        }
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> cells = List.of(lines.get(i).split(TAB, -1));
            if (cells.size() != columns.size()) {
                throw new LabelledFileException(file, i + 1, "has " + cells.size() + " columns, not " + columns.size());
            }
            rows.add(new Row(file, i + 1, columns, cells));
        }
        if (rows.isEmpty()) {
            throw new LabelledFileException(file, "has no line but its first");
        }
        return rows;
    }

    /** Reads all such files of a folder, by name. */
    static List<Row> readAll(Path folder, List<String> needed) {
        return files(folder).stream()
                .flatMap(file -> read(file, needed).stream())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new LabelledFileException(folder, "has no .tsv file to learn from");
            }
            return files;
        } catch (IOException e) {
            throw new LabelledFileException(folder, "is missing or cannot be read");
        }
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
