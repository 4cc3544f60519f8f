package dev.firstline.intent;

import java.util.List;

/**
 * A line of a block in a file.
 *
 * @param text   without the white space around it
 * @param number 1 for the file's first line
 */
record Line(String text, int number) {
    static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
