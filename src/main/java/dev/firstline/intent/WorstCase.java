package dev.firstline.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long a text can become when everything in it is as long as it may be, the handle before it and the signature behind. */
final class WorstCase {
    /** X: 15 characters and the @. */
    private static final int HANDLE = 16;

    /** By name: a flight such as {@code NL1234A}, an ISO date, {@code 25 Nov 14:05}; any other name in a key is a name of a row. */
    private static final Map<String, Integer> KNOWN =
            Map.of("flight", 7, "airport", 3, "date", 10, "time", 5, "as_of", 12);

    private static final int NAME = 40;

    private final String signature;
    private final Map<String, String> longest = new HashMap<>();

    /** Counts with the brand's own values. */
    WorstCase(Brand brand) {
        signature = brand.signature();
        longest.putAll(brand.values());
    }

    /** And with the fields of a feed. */
    WorstCase with(FeedSchema feed) {
        feed.fields().forEach((field, shape) -> longest.put(field, "x".repeat(shape.longest())));
        return this;
    }

    /** Weighted characters of the post. */
    int length(String text) {
        String filled = new Template(text).fill(longest(text));
        return PostLength.of(
                String.join(" ", List.of("x".repeat(HANDLE), filled, signature)).strip());
    }

    /** Placeholder → the longest that may stand in its place. */
    Map<String, String> longest(String text) {
        Map<String, String> values = new HashMap<>(longest);
        Placeholders.in(text).forEach(name -> values.putIfAbsent(name, "x".repeat(KNOWN.getOrDefault(name, NAME))));
        return values;
    }

    /** Records a fault for each variant that might not fit into a post. */
    void check(YamlMap at, String key, List<Line> variants) {
        variants.forEach(variant -> flaw(variant.text()).ifPresent(flaw -> at.fault(variant.number(), key, flaw)));
    }

    /** What to say of a text that might not fit into a post. */
    Optional<String> flaw(String text) {
        int length = length(text);
        return length <= PostLength.MOST
                ? Optional.empty()
                : Optional.of("can become %d characters with a handle and the longest values, %d more than a post has"
                        .formatted(length, length - PostLength.MOST));
    }
}
