package dev.firstline.understand;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds cities and airports by name or code, and whatever the feeds have names for. Thread-safe. */
final class Places {
    private static final int LONGEST_NAME = 5;
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "...", ":", ";");
    private static final Set<String> BEFORE_A_PLACE =
            Set.of("in", "to", "from", "at", "near", "via", "into", "out", "of");

    /** "The 18:00 out of Leeds", "leaving Leeds". */
    private static final Set<String> FROM = Set.of("from", "of", "leaving", "departing", "ex");

    private static final Set<String> TO = Set.of("to", "for", "into", "towards", "-", "→", ">");

    /** Beside these a code is one end of a route: {@code MAN-DUB}, {@code MAN to DUB}. */
    private static final Set<String> ROUTE = Set.of("-", "to", "/", "→", ">", "airport", "via");

    private final Map<String, String> airports = new HashMap<>();
    private final Map<String, String> doubtfulAirports = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> doubtfulCodes = new HashSet<>();
    private final Set<String> cities = new HashSet<>();
    private final Set<String> doubtfulCities = new HashSet<>();
    private final Set<String> starts = new HashSet<>();

    Places() {
        for (String line : WordLists.lines("/entities/airports.txt")) {
            String[] parts = line.split("\\|", -1);
            String code = parts[0].replace("?", "");
            (parts[0].endsWith("?") ? doubtfulCodes : codes).add(code);
            cities.add(FeedNames.spaced(parts[1]));
            for (String name : parts[2].split(",")) {
                Map<String, String> names = name.endsWith("?") ? doubtfulAirports : airports;
                if (!name.isEmpty()) {
                    names.put(FeedNames.spaced(name.replace("?", "")), code);
                }
            }
        }
        for (String line : WordLists.lines("/entities/cities.txt")) {
            (line.endsWith("?") ? doubtfulCities : cities).add(FeedNames.spaced(line.replace("?", "")));
        }
        cities.removeAll(doubtfulCities);
        Stream.of(cities, doubtfulCities, airports.keySet(), doubtfulAirports.keySet(), codes, doubtfulCodes)
                .flatMap(Set::stream)
                .forEach(name -> starts.add(FeedNames.start(FeedNames.spaced(name))));
    }

    /** The places a text names; where two overlap only the longer, found first. */
    List<Entity> find(String text, List<CoreLabel> tokens, FeedNames names, boolean shouting) {
        int longest = Math.max(LONGEST_NAME, names.longest());
        var found = new ArrayList<Entity>();
        for (int from = 0; from < tokens.size(); from++) {
            String start = FeedNames.start(tokens.get(from).word().toLowerCase(Locale.ROOT));
            if (!starts.contains(start) && !names.anyStartsWith(start)) {
                continue;
            }
            for (int size = Math.min(longest, tokens.size() - from); size > 0; size--) {
                Entity place = place(words(text, tokens, from, from + size, shouting), tokens.get(from), names);
                if (place != null) {
                    found.add(place);
                    from += size - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static Written words(String text, List<CoreLabel> tokens, int from, int until, boolean shouting) {
        int start = tokens.get(from).beginPosition();
        int end = tokens.get(until - 1).endPosition();
        String before = from == 0 ? "" : tokens.get(from - 1).word().toLowerCase(Locale.ROOT);
        String after = until == tokens.size() ? "" : tokens.get(until).word().toLowerCase(Locale.ROOT);
        return new Written(text.substring(start, end), before, after, text, shouting);
    }

    private @Nullable Entity place(Written written, CoreLabel first, FeedNames names) {
        String name = FeedNames.spaced(written.text());
        int start = first.beginPosition();
        String airport = airport(written, name);
        if (airport != null) {
            return at(EntityKind.AIRPORT, EntityKind.AIRPORT.label(), airport, written, start);
        }
        FeedNames.Named named = names.get(name);
        if (named != null) {
            return at(named.kind(), named.label(), named.key(), written, start);
        }
        boolean city = cities.contains(name) || doubtfulCities.contains(name) && certain(written);
        return city ? at(EntityKind.CITY, EntityKind.CITY.label(), name.replace(' ', '-'), written, start) : null;
    }

    private static Entity at(EntityKind kind, String label, String value, Written written, int start) {
        int end = start + written.text().length();
        Entity.Heading heading = FROM.contains(written.before())
                ? Entity.Heading.FROM
                : TO.contains(written.before()) ? Entity.Heading.TO : Entity.Heading.UNSAID;
        return new Entity(kind, label, value, written.text(), start, end, heading);
    }

    private @Nullable String airport(Written written, String name) {
        if (airports.containsKey(name)) {
            return airports.get(name);
        }
        if (doubtfulAirports.containsKey(name)) {
            return certain(written) ? doubtfulAirports.get(name) : null;
        }
        String code = written.text().toUpperCase(Locale.ROOT);
        boolean capitals = written.text().equals(code);
        if (codes.contains(code)) {
            return capitals || BEFORE_A_PLACE.contains(written.before()) ? code : null;
        }
        boolean route = ROUTE.contains(written.after())
                || ROUTE.contains(written.before())
                || BEFORE_A_PLACE.contains(written.before());
        return doubtfulCodes.contains(code) && capitals && !written.shouting() && route ? code : null;
    }

    /** A name that is also a word needs a small word before it, or a capital inside a sentence. */
    private static boolean certain(Written written) {
        boolean inside = !written.before().isEmpty()
                && !written.before().startsWith("@")
                && !SENTENCE_ENDS.contains(written.before());
        boolean capital = Character.isUpperCase(written.text().charAt(0)) && !written.shouting() && inside;
        return capital
                || BEFORE_A_PLACE.contains(written.before())
                        && !written.before().equals("of");
    }
}
