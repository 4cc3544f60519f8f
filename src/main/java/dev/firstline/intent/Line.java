package dev.firstline.intent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of a block in a file.
 *
 * @param text   without the white space around it
 * @param number 1 for the file's first line
 */
record Line(String text, int number) {
    /** Says on each line that repeats one above it that it does: a repeated text is no variant, and X refuses it. */
    static void checkRepeated(YamlMap at, String key, List<Line> lines) {
        Set<String> seen = new HashSet<>();
        lines.stream()
                .filter(line -> !seen.add(line.text()))
                .forEach(line -> at.fault(line.number(), key, "says the same as a line above"));
    }

    static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
