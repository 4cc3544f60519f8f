package dev.firstline.understand;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which city an airport serves. */
public final class Airports {
    private static final Map<String, String> CITIES = cities();

    private Airports() {}

    /** The city, lower-case kebab, of an IATA code; null when the list does not have it. */
    public static @Nullable String cityOf(String code) {
        return CITIES.get(code);
    }

    private static Map<String, String> cities() {
        Map<String, String> cities = new HashMap<>();
        for (String line : WordLists.lines("/entities/airports.txt")) {
            String[] parts = line.split("\\|", -1);
            cities.put(parts[0].replace("?", ""), FeedNames.spaced(parts[1]).replace(' ', '-'));
        }
        return Map.copyOf(cities);
    }
}
