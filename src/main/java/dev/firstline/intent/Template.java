package dev.firstline.intent;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@code {placeholders}} in lower snake case.
 *
 * @param text as written in the file
 */
public record Template(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_][a-z0-9_]*)\\}");

    /** The names it needs, in the order of the text. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether every placeholder has a value that is not blank. */
    public boolean filledBy(Map<String, String> values) {
        return placeholders().stream()
                .allMatch(name -> !values.getOrDefault(name, "").isBlank());
    }

    /**
     * The text with each placeholder replaced.
     *
     * @throws IllegalArgumentException if a value is missing
     */
    public String fill(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for {" + match.group(1) + "} in: " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
