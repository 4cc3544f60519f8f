package dev.firstline.facts;

import dev.firstline.intent.FeedSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of rows. Case does not matter, nor whether blanks or hyphens part the words: {@code New York} is {@code new-york}. */
public final class FactKey {
    private static final int LONGEST = 120;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    /** What may stand in the place of an entity; its names are those of entity kinds. */
    private static final Map<String, String> FORMS = Map.of(
            "flight", "(?:[a-z]{2}|[a-z]\\d|\\d[a-z])\\d{1,4}[a-z]?",
            "date", "\\d{4}-\\d{2}-\\d{2}",
            "airport", "[a-z]{3}",
            "time", "\\d{2}:\\d{2}");

    private static final String ANY = "[\\p{L}\\p{N}][\\p{L}\\p{N}.'’_ -]{0,39}";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Compiled once for each pattern of a feed; a bulk call asks for it three times a row. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private FactKey() {}

    /** The form that is stored and compared. */
    static String canonical(String key) {
        return BLANKS.matcher(key.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /**
     * Whether a key follows a feed's pattern.
     *
     * @param pattern e.g. {@code {flight}-{date}}
     */
    static boolean follows(String pattern, String key) {
        return key.length() <= LONGEST && matcher(pattern, key).matches();
    }

    /** What stands in the pattern's places, canonical: {@code flight → nl101}; empty when the key does not follow it. */
    static Map<String, String> parts(String pattern, String key) {
        var parts = new LinkedHashMap<String, String>();
        Matcher matcher = matcher(pattern, key);
        if (matcher.matches()) {
            int group = 1;
            Matcher placeholder = PLACEHOLDER.matcher(pattern);
            while (placeholder.find()) {
                parts.put(placeholder.group(1), matcher.group(group++));
            }
        }
        return parts;
    }

    /** What stands in the places of a feed's key pattern, in the spelling of the row's key: {@code flight → NL101}. */
    public static Map<String, String> named(FeedSchema feed, Fact row) {
        Map<String, String> named = parts(feed.key(), row.key());
        String spelled = row.key().strip().replaceAll("\\s+", "-");
        named.replaceAll((name, value) -> {
            int at = spelled.toLowerCase(Locale.ROOT).indexOf(value);
            return at < 0 ? value : spelled.substring(at, at + value.length());
        });
        return named;
    }

    /** Whether a feed's rows are called by names, which mentions may use. */
    static boolean hasName(FeedSchema schema) {
        return PLACEHOLDER.matcher(schema.key()).results().anyMatch(found -> isName(found.group(1)));
    }

    /** Whether a part of a key is a name, rather than a number or a day of a fixed form. */
    static boolean isName(String part) {
        return !FORMS.containsKey(part);
    }

    private static Matcher matcher(String pattern, String key) {
        return COMPILED.computeIfAbsent(pattern, FactKey::compile).matcher(canonical(key));
    }

    private static Pattern compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        int done = 0;
        while (placeholder.find()) {
            regex.append(
                    Pattern.quote(pattern.substring(done, placeholder.start()).toLowerCase(Locale.ROOT)));
            regex.append('(')
                    .append(FORMS.getOrDefault(placeholder.group(1), ANY))
                    .append(')');
            done = placeholder.end();
        }
        regex.append(Pattern.quote(pattern.substring(done).toLowerCase(Locale.ROOT)));
        return Pattern.compile(regex.toString());
    }
}
