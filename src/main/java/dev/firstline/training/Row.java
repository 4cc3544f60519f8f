package dev.firstline.training;

import dev.firstline.learn.Label;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of a labelled file.
 *
 * @param file    where it stands
 * @param line    from 1
 * @param columns names of the columns
 * @param cells   what stands in them
 */
record Row(Path file, int line, List<String> columns, List<String> cells) {
    String cell(String column) {
        return cells.get(columns.indexOf(column));
    }

    /**
     * The label in a column.
     *
     * @throws LabelledFileException when it is none of these
     */
    <L extends Enum<L> & Label> L label(String column, Class<L> labels) {
        String name = cell(column).strip();
        return Label.named(labels, name)
                .orElseThrow(() -> new LabelledFileException(file, line, "unknown " + column + " \"" + name + "\""));
    }

    /** What somebody wrote. */
    String text() {
        return cell("text");
    }
}
