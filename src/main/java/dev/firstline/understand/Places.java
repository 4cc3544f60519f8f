package dev.firstline.understand;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds cities and airports by name or code. Thread-safe. */
final class Places {
    private static final int LONGEST_NAME = 4;
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "...", ":", ";");
    private static final Set<String> BEFORE_A_PLACE =
            Set.of("in", "to", "from", "at", "near", "via", "into", "out", "for", "your", "our", "the");
    private static final Set<String> BEFORE_A_DOUBTFUL_ONE = Set.of("in", "to", "from", "at", "near", "via", "into");

    private final Map<String, String> airports = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> doubtfulCodes = new HashSet<>();
    private final Set<String> cities = new HashSet<>();
    private final Set<String> doubtfulCities = new HashSet<>();

    Places() {
        for (String line : WordLists.lines("/entities/airports.txt")) {
            String[] parts = line.split("\\|", -1);
            String code = parts[0].replace("?", "");
            (parts[0].endsWith("?") ? doubtfulCodes : codes).add(code);
            cities.add(parts[1]);
            for (String name : parts[2].split(",")) {
                if (!name.isEmpty()) {
                    airports.put(spaced(name), code);
                }
            }
        }
        for (String line : WordLists.lines("/entities/cities.txt")) {
            (line.endsWith("?") ? doubtfulCities : cities).add(line.replace("?", ""));
        }
        cities.removeAll(doubtfulCities);
    }

    /** The places a text names; where two overlap only the longer, found first. */
    List<Entity> find(String text, List<CoreLabel> tokens, Set<String> more) {
        Set<String> named = new HashSet<>();
        more.forEach(place -> named.add(spaced(place)));
        boolean shouting = shouting(text);
        var found = new ArrayList<Entity>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int size = Math.min(LONGEST_NAME, tokens.size() - from); size > 0; size--) {
                Entity place = place(text, tokens, from, from + size, named, shouting);
                if (place != null) {
                    found.add(place);
                    from += size - 1;
                    break;
                }
            }
        }
        return found;
    }

    private @Nullable Entity place(
            String text, List<CoreLabel> tokens, int from, int until, Set<String> named, boolean shouting) {
        int start = tokens.get(from).beginPosition();
        int end = tokens.get(until - 1).endPosition();
        String written = text.substring(start, end);
        if (!Character.isLetter(written.charAt(0))) {
            return null;
        }
        String name = spaced(written);
        String before = from == 0 ? "" : tokens.get(from - 1).word().toLowerCase(Locale.ROOT);
        String airport = airport(written, name, before, shouting);
        if (airport != null) {
            return new Entity(EntityKind.AIRPORT, airport, written, start, end);
        }
        boolean city = named.contains(name)
                || cities.contains(name)
                || doubtfulCities.contains(name) && certain(written, from, before, shouting);
        return city ? new Entity(EntityKind.CITY, name.replace(' ', '-'), written, start, end) : null;
    }

    private @Nullable String airport(String written, String name, String before, boolean shouting) {
        if (airports.containsKey(name)) {
            return airports.get(name);
        }
        String code = written.toUpperCase(Locale.ROOT);
        if (codes.contains(code)) {
            boolean capitals = written.equals(code);
            return capitals || BEFORE_A_PLACE.contains(before) ? code : null;
        }
        return doubtfulCodes.contains(code) && written.equals(code) && !shouting ? code : null;
    }

    /** A name that is also a word needs a small word before it, or a capital inside a sentence. */
    private static boolean certain(String written, int at, String before, boolean shouting) {
        boolean capital =
                Character.isUpperCase(written.charAt(0)) && !shouting && at > 1 && !SENTENCE_ENDS.contains(before);
        return capital || BEFORE_A_DOUBTFUL_ONE.contains(before);
    }

    private static boolean shouting(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 8 && capitals > letters * 0.6;
    }

    private static String spaced(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
