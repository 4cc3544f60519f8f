package dev.firstline.understand;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of cities and of whatever else the operations' feeds have rows for. Immutable: made once, used for many mentions. */
public final class FeedNames {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** None known. */
    public static final FeedNames NONE = of(Map.of());

    /** Shorter ones would be found in every other word. */
    private static final int SHORTEST = 3;

    /** A name of more words is found by nobody who writes a post. */
    private static final int MOST_WORDS = 6;

    private final Map<String, Named> byName;
    private final Set<String> starts;
    private final int longest;

    /** What a name is called in the feed's key, and its row's key. */
    record Named(String label, String key) {
        EntityKind kind() {
            return label.equals(EntityKind.CITY.label()) ? EntityKind.CITY : EntityKind.NAMED;
        }
    }

    private FeedNames(Map<String, Named> byName, int longest) {
        this.byName = byName;
        starts = byName.keySet().stream().map(FeedNames::start).collect(Collectors.toUnmodifiableSet());
        this.longest = longest;
    }

    /**
     * The names of each sort; a name of two sorts is a city first, then whatever comes first by the alphabet.
     *
     * @param keys what the feed's key calls them ({@code city}, {@code product}) → keys of the rows: lower case, words
     *     joined by hyphens
     */
    public static FeedNames of(Map<String, ? extends Collection<String>> keys) {
        Map<String, Named> byName = new HashMap<>();
        String city = EntityKind.CITY.label();
        List<String> labels = keys.keySet().stream()
                .sorted(Comparator.comparing((String label) -> !label.equals(city))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int longest = 0;
        for (String label : labels) {
            for (String key : Objects.requireNonNull(keys.get(label))) {
                String name = spaced(key);
                int words = name.split(" ").length;
                if (name.length() >= SHORTEST && words <= MOST_WORDS) {
                    byName.putIfAbsent(name, new Named(label, name.replace(' ', '-')));
                    longest = Math.max(longest, words);
                }
            }
        }
        return new FeedNames(Map.copyOf(byName), longest);
    }

    @Nullable
    Named get(String spaced) {
        return byName.get(spaced);
    }

    /** Whether any name starts like this. */
    boolean anyStartsWith(String start) {
        return starts.contains(start);
    }

    /** Words of the longest name. */
    int longest() {
        return longest;
    }

    /** As names are compared: lower case, one blank where there was white space or a hyphen, no full stops. */
    static String spaced(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('-', ' ').replace(".", "");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /** Its letters and digits up to anything else: most words start no name, and are spared the rest. */
    static String start(String spaced) {
        int end = 0;
        while (end < spaced.length() && Character.isLetterOrDigit(spaced.charAt(end))) {
            end++;
        }
        return spaced.substring(0, end);
    }
}
