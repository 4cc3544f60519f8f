package dev.firstline.intent;

import dev.firstline.learn.Label;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code brand.yaml}. */
final class BrandFile {
    /** Keys of the file. */
    static final List<String> KEYS = List.of(
            "name",
            "handle",
            "airline_designator",
            "time_zone",
            "queues",
            "topics",
            "hours",
            "holidays",
            "promises",
            "privacy_page",
            "person_account",
            "signature");

    private static final List<String> ALWAYS = List.of(Brand.GENERAL, Brand.SENSITIVE);
    private static final int LONGEST_SIGNATURE = 20;

    private BrandFile() {}

    static Optional<Brand> read(Path file, Faults faults) {
        return YamlFile.read(file, faults).map(BrandFile::brand);
    }

    private static Brand brand(YamlMap map) {
        map.only(KEYS);
        String name = map.text("name");
        String handle = handle(map, "handle");
        String designator = map.has("airline_designator")
                ? map.value(
                        "airline_designator",
                        "two characters such as NL",
                        "",
                        text -> matching(text, "[A-Z][A-Z0-9]|[0-9][A-Z]"))
                : null;
        ZoneId zone = map.value("time_zone", "a zone such as Europe/London", ZoneOffset.UTC, ZoneId::of);
        String signature = map.optionalText("signature").orElse("");
        if (signature.length() > LONGEST_SIGNATURE) {
            map.fault("signature", "at most " + LONGEST_SIGNATURE + " characters");
        }
        if (signature.indexOf('{') >= 0 || signature.indexOf('}') >= 0) {
            map.fault("signature", "nothing is filled in here: leave out the braces");
        }
        List<String> queues = queues(map);
        return new Brand(
                name,
                handle,
                designator,
                zone,
                queues,
                topics(map, queues),
                hours(map),
                holidays(map),
                promises(map),
                map.has("privacy_page") ? page(map) : null,
                map.has("person_account") ? handle(map, "person_account") : null,
                signature);
    }

    private static String handle(YamlMap map, String key) {
        return map.value(key, "letters, digits and _, without @, 15 at most", "", text -> matching(text, "\\w{1,15}"));
    }

    private static String page(YamlMap map) {
        return map.value(
                "privacy_page",
                "an address such as https://example.com/privacy",
                "",
                text -> matching(text, "https://\\S+"));
    }

    private static List<String> queues(YamlMap map) {
        List<String> queues = map.words("queues");
        if (!queues.containsAll(ALWAYS)) {
            map.fault("queues", "must name general and sensitive");
        }
        queues.stream()
                .filter(queue -> !queue.matches("[a-z][a-z0-9-]{0,39}"))
                .forEach(queue -> map.fault("queues", "\"" + queue + "\" must be lower-case words joined by -"));
        if (Set.copyOf(queues).size() < queues.size()) {
            map.fault("queues", "names a queue twice");
        }
        return queues;
    }

    /** Which department hears of what; a topic that is left out belongs to no special one. */
    private static Map<Topic, String> topics(YamlMap map, List<String> queues) {
        var topics = new EnumMap<Topic, String>(Topic.class);
        map.map("topics").ifPresent(found -> {
            found.only(Stream.of(Topic.values()).map(Topic::label).toList());
            for (String key : found.keys()) {
                String queue = found.text(key);
                if (!queues.contains(queue)) {
                    found.fault(key, "\"" + queue + "\" is no queue, " + NearestName.hint(queue, queues));
                }
                Label.named(Topic.class, key).ifPresent(topic -> topics.put(topic, queue));
            }
        });
        return topics;
    }

    private static List<OpeningHours> hours(YamlMap map) {
        var hours = new ArrayList<OpeningHours>();
        map.map("hours")
                .ifPresentOrElse(
                        days -> days.keys().forEach(key -> hours.addAll(spans(days, key))),
                        () -> missing(map, "hours"));
        return hours;
    }

    private static Map<LocalDate, List<OpeningHours>> holidays(YamlMap map) {
        var holidays = new HashMap<LocalDate, List<OpeningHours>>();
        map.map("holidays").ifPresent(days -> {
            for (String key : days.keys()) {
                try {
                    LocalDate day = LocalDate.parse(key);
                    holidays.put(
                            day,
                            days.value(
                                    key,
                                    "closed, or spans such as 09:00-13:00",
                                    List.of(),
                                    text -> text.equals("closed")
                                            ? List.of()
                                            : HoursText.spans(Set.of(day.getDayOfWeek()), text)));
                } catch (DateTimeException e) {
                    days.fault(key, "must be a day such as 2026-12-25");
                }
            }
        });
        return holidays;
    }

    private static List<OpeningHours> spans(YamlMap hours, String key) {
        Set<DayOfWeek> days;
        try {
            days = HoursText.days(key);
        } catch (IllegalArgumentException e) {
            hours.fault(key, "must be days such as mon-fri or sat");
            return List.of();
        }
        return hours.value(
                key, "spans such as 08:00-12:00, 13:00-24:00", List.of(), text -> HoursText.spans(days, text));
    }

    private static Map<Integer, Duration> promises(YamlMap map) {
        var promises = new LinkedHashMap<Integer, Duration>();
        map.map("promises")
                .ifPresentOrElse(
                        found -> {
                            found.only(List.of("1", "2", "3"));
                            for (int priority = 1; priority <= 3; priority++) {
                                Duration none = Duration.ofHours(1);
                                promises.put(
                                        priority,
                                        found.value(
                                                Integer.toString(priority), Durations.WANTED, none, Durations::read));
                            }
                        },
                        () -> missing(map, "promises"));
        return promises;
    }

    private static void missing(YamlMap map, String key) {
        if (!map.has(key)) {
            map.fault(key, "is missing");
        }
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
