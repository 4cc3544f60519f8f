package dev.firstline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits written in groups with a blank, hyphen, dot or slash or two or a line break between them: {@code 4111 1111 1111 1111}.
 *
 * @param groups the groups in order, at least one
 */
record DigitGroups(List<Word> groups) {
    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\p{N}])[0-9]++(?:(?:[ ./-]{1,2}+|\n)[0-9]++)*+(?![\\p{L}\\p{N}])");
    private static final Pattern GROUP = Pattern.compile("[0-9]++");

    static List<DigitGroups> in(Reading reading) {
        List<DigitGroups> runs = new ArrayList<>();
        Matcher run = RUN.matcher(reading.text());
        while (run.find()) {
            List<Word> groups = new ArrayList<>();
            Matcher group = GROUP.matcher(reading.text()).region(run.start(), run.end());
            while (group.find()) {
                groups.add(new Word(group.group(), group.start(), group.end()));
            }
            runs.add(new DigitGroups(groups));
        }
        return runs;
    }
}
