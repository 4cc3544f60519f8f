package dev.firstline.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads mentions: tab-separated, a header line that has {@code text} and may have {@code id}; quotes mean nothing. */
final class ReplayTsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private record Row(String id, String text) {}

    private ReplayTsv() {}

    /** @param file its name, for keys and messages */
    static List<ReplayStep> parse(String file, List<String> lines, String brand) {
        var rows = rows(file, lines);
        var handles = new BrandHandles(rows.stream().map(Row::text).toList(), brand);
        return rows.stream()
                .map(row -> new ReplayStep(
                        ReplayNames.key(file, row.id(), row.text()),
                        ReplayNames.username(row.id()),
                        handles.turn(row.text()),
                        null,
                        false))
                .toList();
    }

    private static List<Row> rows(String file, List<String> lines) {
        if (lines.isEmpty()) {
            throw new ReplayFileException(file + " is empty");
        }
        var header = Arrays.asList(lines.get(0).replace(BYTE_ORDER_MARK, "").split("\t", -1));
        int text = header.indexOf("text");
        int id = header.indexOf("id");
        if (text < 0) {
            throw new ReplayFileException(file + " line 1: a header with a column named text is needed");
        }
        var rows = new ArrayList<Row>();
        for (int index = 1; index < lines.size(); index++) {
            var line = lines.get(index);
            if (line.isBlank()) {
                continue;
            }
            var cells = line.split("\t", -1);
            if (cells.length <= Math.max(text, id) || cells[text].isBlank()) {
                throw new ReplayFileException(file + " line " + (index + 1) + ": no text");
            }
            rows.add(new Row(id < 0 ? "line" + (index + 1) : cells[id].strip(), cells[text].strip()));
        }
        return rows;
    }
}
