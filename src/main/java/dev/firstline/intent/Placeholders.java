package dev.firstline.intent;

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
        for (String name : in(line.text())) {
            if (!known.contains(name)) {
                String hint = known.isEmpty() ? "none is filled here" : NearestName.hint(name, known);
                at.fault(line.number(), key, "unknown placeholder {" + name + "}, " + hint);
            }
        }
        String rest = NAME.matcher(line.text()).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            at.fault(line.number(), key, "a brace without its partner");
        }
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
