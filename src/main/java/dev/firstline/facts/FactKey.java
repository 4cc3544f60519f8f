package dev.firstline.facts;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of rows. Case does not matter, nor whether blanks or hyphens part the words: {@code New York} is {@code new-york}. */
final class FactKey {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    /** What may stand in the place of an entity; its names are those of entity kinds. */
    private static final Map<String, String> FORMS = Map.of(
            "flight", "(?:[a-z]{2}|[a-z]\\d|\\d[a-z])\\d{1,4}[a-z]?",
            "date", "\\d{4}-\\d{2}-\\d{2}",
            "airport", "[a-z]{3}",
            "time", "\\d{2}:\\d{2}");

    private static final String ANY = "[\\p{L}\\p{N}][\\p{L}\\p{N}.'’_ -]{0,79}";

    private FactKey() {}

    /** The form that is stored and compared. */
    static String canonical(String key) {
        return key.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    /**
     * Whether a key follows a feed's pattern.
     *
     * @param pattern e.g. {@code {flight}-{date}}
     */
    static boolean follows(String pattern, String key) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        int done = 0;
        while (placeholder.find()) {
            regex.append(
                    Pattern.quote(pattern.substring(done, placeholder.start()).toLowerCase(Locale.ROOT)));
            regex.append(FORMS.getOrDefault(placeholder.group(1), ANY));
            done = placeholder.end();
        }
        regex.append(Pattern.quote(pattern.substring(done).toLowerCase(Locale.ROOT)));
        return key.length() <= 120 && canonical(key).matches(regex.toString());
    }
}
