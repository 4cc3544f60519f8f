package dev.firstline.intent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code <sector>/<id>.yaml} against the brand and the feeds. */
final class IntentFile {
    /** What an intent can need and a feed's key can hold; the understanding finds these in a text. */
    static final List<String> ENTITIES =
            List.of("flight", "airport", "city", "date", "time", "order", "product", "store");

    private static final List<String> KEYS = List.of(
            "means", "examples", "tests", "not", "needs", "ask", "fact", "reply", "queue", "own_data", "signal");
    private static final int LONGEST_REPLY = 240;

    /** A question on the row's date falls back to today, so no intent has to ask for these. */
    private static final List<String> ASSUMED = List.of("date", "time");

    private final YamlMap map;
    private final Brand brand;
    private final Map<String, FeedSchema> feeds;

    private IntentFile(YamlMap map, Brand brand, Map<String, FeedSchema> feeds) {
        this.map = map;
        this.brand = brand;
        this.feeds = feeds;
    }

    static Optional<IntentSource> read(
            Path file, String sector, String id, Brand brand, Map<String, FeedSchema> feeds, Faults faults) {
        return YamlFile.read(file, faults).map(map -> new IntentFile(map, brand, feeds).intent(sector, id));
    }

    private IntentSource intent(String sector, String id) {
        map.only(KEYS);
        List<Line> examples = map.block("examples");
        if (examples.isEmpty()) {
            map.fault("examples", map.has("examples") ? "needs at least one line" : "is missing");
        }
        List<Line> tests = map.block("tests");
        List<Line> not = map.block("not");
        List<String> needs = needs();
        FactNeed fact = fact(needs);
        boolean ownData = map.has("own_data") && map.value("own_data", "true or false", false, IntentFile::bool);
        Signal signal = map.has("signal")
                ? map.value("signal", "one of " + signals(), Signal.SENSITIVE, IntentFile::signal)
                : null;
        unanswered(ownData, signal);
        var intent = new Intent(
                id,
                sector,
                map.text("means"),
                Line.texts(examples),
                Line.texts(tests),
                Line.texts(not),
                needs,
                ask(needs),
                fact,
                replies(needs, fact),
                queue(),
                ownData,
                signal);
        return new IntentSource(intent, map, examples, tests, not);
    }

    private List<String> needs() {
        List<String> needs = map.words("needs");
        for (String need : needs) {
            if (!ENTITIES.contains(need)) {
                map.fault("needs", "unknown need " + need + ", " + NearestName.hint(need, ENTITIES));
            }
        }
        return needs;
    }

    private Map<String, List<String>> ask(List<String> needs) {
        var ask = new LinkedHashMap<String, List<String>>();
        map.map("ask").ifPresent(found -> {
            found.only(needs);
            for (String need : found.keys()) {
                List<Line> variants = found.block(need);
                variants.forEach(variant -> Placeholders.check(found, need, variant, List.of()));
                tooLong(found, need, variants);
                ask.put(need, Line.texts(variants));
            }
        });
        for (String need : needs) {
            if (ask.getOrDefault(need, List.of()).isEmpty()) {
                map.fault(map.has("ask") ? "ask" : "needs", "ask has no question for " + need);
            }
        }
        return ask;
    }

    private @Nullable FactNeed fact(List<String> needs) {
        Optional<YamlMap> found = map.map("fact").map(fact -> fact.only(List.of("feed", "fresh_for")));
        if (found.isEmpty()) {
            return null;
        }
        YamlMap fact = found.get();
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
        return new FactNeed(name, freshFor);
    }

    private Map<String, List<String>> replies(List<String> needs, @Nullable FactNeed fact) {
        var known = new ArrayList<>(needs);
        known.add("date");
        if (fact != null) {
            known.add("as_of");
            FeedSchema feed = feeds.get(fact.feed());
            if (feed != null) {
                known.addAll(feed.fields().keySet());
            }
        }
        var replies = new LinkedHashMap<String, List<String>>();
        map.map("reply").ifPresent(found -> {
            for (String language : found.keys()) {
                if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                    found.fault(language, "must be a language such as en or pt-BR");
                }
                List<Line> variants = found.block(language);
                if (fact != null || !map.has("fact")) {
                    variants.forEach(variant -> Placeholders.check(found, language, variant, known));
                }
                tooLong(found, language, variants);
                replies.put(language, Line.texts(variants));
            }
            if (replies.getOrDefault("en", List.of()).isEmpty()) {
                map.fault("reply", "needs at least one variant in en");
            }
        });
        return replies;
    }

    private static void tooLong(YamlMap at, String key, List<Line> variants) {
        variants.stream()
                .filter(variant -> Placeholders.fixedLength(variant.text()) > LONGEST_REPLY)
                .forEach(variant -> at.fault(
                        variant.number(),
                        key,
                        "longer than " + LONGEST_REPLY + " characters before anything is filled in"));
    }

    private String queue() {
        String queue = map.optionalText("queue").orElse(Brand.GENERAL);
        if (!brand.queues().contains(queue)) {
            map.fault("queue", "unknown queue " + queue + ", " + NearestName.hint(queue, brand.queues()));
        }
        return queue;
    }

    private void unanswered(boolean ownData, @Nullable Signal signal) {
        if ((ownData || signal != null) && (map.has("reply") || map.has("fact"))) {
            String why = ownData ? "own data never belongs in public" : "a signal is never answered from here";
            map.fault(map.has("reply") ? "reply" : "fact", why + ": leave it out");
        }
    }

    private static boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static Signal signal(String text) {
        return Signal.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String signals() {
        return String.join(", ", Stream.of(Signal.values()).map(Signal::label).toList());
    }
}
