package dev.firstline.intent;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code fact} of an intent's file. */
final class FactFile {
    /** Keys below {@code fact}. */
    static final List<String> KEYS = List.of("feed", "fresh_for", "unless", "instead");

    /** A question on the row's date falls back to today, so no intent has to ask for these. */
    private static final List<String> ASSUMED = List.of("date", "time");

    private FactFile() {}

    static @Nullable FactNeed read(YamlMap intent, List<String> needs, Map<String, FeedSchema> feeds) {
        YamlMap fact = intent.map("fact").map(found -> found.only(KEYS)).orElse(null);
        if (fact == null) {
            return null;
        }
        String name = fact.text("feed");
        FeedSchema feed = feeds.get(name);
        if (feed == null) {
            if (!name.isEmpty()) {
                fact.fault("feed", "unknown feed " + name + ", " + NearestName.hint(name, feeds.keySet()));
            }
            return null;
        }
        Placeholders.in(feed.key()).stream()
                .filter(part -> !ASSUMED.contains(part) && !needs.contains(part))
                .forEach(part ->
                        fact.fault("feed", "rows of " + name + " are found by {" + part + "}: add it to needs"));
        Duration freshFor = fact.has("fresh_for")
                ? fact.value("fresh_for", Durations.WANTED, feed.freshFor(), Durations::read)
                : feed.freshFor();
        Map<String, Set<String>> unless = unless(fact, feed);
        String instead = fact.optionalText("instead").orElse(null);
        if (instead != null && unless.isEmpty()) {
            fact.fault("instead", "says who answers instead, but no unless says when");
        }
        return new FactNeed(name, freshFor, unless, instead);
    }

    private static Map<String, Set<String>> unless(YamlMap fact, FeedSchema feed) {
        var unless = new HashMap<String, Set<String>>();
        fact.map("unless").ifPresent(found -> {
            found.only(feed.fields().keySet());
            for (String field : found.keys()) {
                var values = new HashSet<String>();
                found.words(field).forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
                unless.put(field, Set.copyOf(values));
            }
        });
        return unless;
    }
}
