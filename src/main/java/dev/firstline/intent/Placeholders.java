package dev.firstline.intent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The {@code {names}} in a text that are filled in later. */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

    private Placeholders() {}

    static List<String> in(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Records a fault for each placeholder that nobody would fill. */
    static void check(YamlMap at, String key, Line line, Collection<String> known) {
        flaws(line.text(), known).forEach(flaw -> at.fault(line.number(), key, flaw));
    }

    /** What is wrong with a text's placeholders, where only these are filled. */
    static List<String> flaws(String text, Collection<String> known) {
        List<String> flaws = new ArrayList<>();
        for (String name : in(text)) {
            if (!known.contains(name)) {
                String hint = known.isEmpty() ? "none is filled here" : NearestName.hint(name, known);
                flaws.add("unknown placeholder {" + name + "}, " + hint);
            }
        }
        String rest = NAME.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            flaws.add("a brace without its partner");
        }
        return flaws;
    }

    /** Characters that are there whatever is filled in. */
    static int fixedLength(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .reduce(text.length(), (a, b) -> a - b);
    }
}
