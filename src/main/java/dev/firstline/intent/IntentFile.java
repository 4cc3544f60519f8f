package dev.firstline.intent;

import dev.firstline.learn.Label;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code <sector>/<id>.yaml} against the brand and the feeds. */
final class IntentFile {
    /** Keys of an intent's file. */
    static final List<String> KEYS = List.of(
            "means",
            "examples",
            "tests",
            "not",
            "needs",
            "ask",
            "fact",
            "reply",
            "hand_off_when",
            "queue",
            "own_data",
            "signal");

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
        FactNeed fact = FactFile.read(map, needs, feeds);
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
                handOffWhen(),
                queue(),
                ownData,
                signal);
        return new IntentSource(intent, map, examples, tests, not);
    }

    private List<String> needs() {
        var known = new TreeSet<>(Names.ENTITIES);
        feeds.values().forEach(feed -> known.addAll(Placeholders.in(feed.key())));
        List<String> needs = map.words("needs");
        for (String need : needs) {
            if (!known.contains(need)) {
                map.fault("needs", "unknown need " + need + ", " + NearestName.hint(need, known));
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
                variants.forEach(variant ->
                        Placeholders.check(found, need, variant, brand.values().keySet()));
                new WorstCase(brand).check(found, need, variants);
                Line.checkRepeated(found, need, variants);
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

    private Map<String, List<String>> replies(List<String> needs, @Nullable FactNeed fact) {
        FeedSchema feed = fact == null ? null : feeds.get(fact.feed());
        WorstCase worst = feed == null ? new WorstCase(brand) : new WorstCase(brand).with(feed);
        var replies = new LinkedHashMap<String, List<String>>();
        map.map("reply").ifPresent(found -> {
            for (String language : found.keys()) {
                ReplyCheck.languageFlaw(language).ifPresent(flaw -> found.fault(language, flaw));
                List<Line> variants = found.block(language);
                if (feed != null || !map.has("fact")) {
                    variants.forEach(variant ->
                            Placeholders.check(found, language, variant, ReplyCheck.filled(brand, needs, feed)));
                    worst.check(found, language, variants);
                }
                Line.checkRepeated(found, language, variants);
                replies.put(language, Line.texts(variants));
            }
            if (replies.getOrDefault("en", List.of()).isEmpty()) {
                map.fault("reply", ReplyCheck.NO_ENGLISH);
            }
        });
        return replies;
    }

    private Set<HandOffWhen> handOffWhen() {
        List<String> known =
                Stream.of(HandOffWhen.values()).map(HandOffWhen::label).toList();
        var when = EnumSet.noneOf(HandOffWhen.class);
        for (String word : map.words("hand_off_when")) {
            Label.named(HandOffWhen.class, word)
                    .ifPresentOrElse(
                            when::add,
                            () -> map.fault(
                                    "hand_off_when", "unknown word " + word + ", " + NearestName.hint(word, known)));
        }
        return when;
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
