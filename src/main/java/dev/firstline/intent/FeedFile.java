package dev.firstline.intent;

import dev.firstline.intent.FeedSchema.FieldType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a file of {@code feeds/}. */
final class FeedFile {
    private static final List<String> KEYS = List.of("means", "key", "fields", "fresh_for");
    private static final String TYPES =
            Stream.of(FieldType.values()).map(FeedFile::name).collect(Collectors.joining(", "));

    private FeedFile() {}

    static Optional<FeedSchema> read(Path file, String feed, Faults faults) {
        return YamlFile.read(file, faults).map(map -> schema(map, feed));
    }

    private static FeedSchema schema(YamlMap map, String feed) {
        map.only(KEYS);
        String key = map.text("key");
        if (map.has("key")) {
            checkKey(map, key);
        }
        Duration freshFor = map.value("fresh_for", Durations.WANTED, Duration.ofHours(1), Durations::read);
        return new FeedSchema(feed, map.text("means"), key, fields(map), freshFor);
    }

    private static void checkKey(YamlMap map, String key) {
        List<String> names = Placeholders.in(key);
        if (names.isEmpty()) {
            map.fault("key", "needs a placeholder, such as {flight}");
        }
        names.stream()
                .filter(name -> !IntentFile.ENTITIES.contains(name))
                .forEach(name -> map.fault(
                        "key", "unknown placeholder {" + name + "}, " + NearestName.hint(name, IntentFile.ENTITIES)));
    }

    private static Map<String, FieldType> fields(YamlMap map) {
        var fields = new TreeMap<String, FieldType>();
        Optional<YamlMap> found = map.map("fields");
        found.ifPresent(list -> {
            for (String field : list.keys()) {
                if (!field.matches("[a-z][a-z0-9_]{0,39}")) {
                    list.fault(field, "a field's name is lower case, digits and _");
                }
                fields.put(field, list.value(field, "one of " + TYPES, FieldType.TEXT, FeedFile::type));
            }
        });
        if (!map.has("fields") || found.isPresent() && fields.isEmpty()) {
            map.fault("fields", "needs at least one field");
        }
        return fields;
    }

    private static FieldType type(String text) {
        return Stream.of(FieldType.values())
                .filter(type -> name(type).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String name(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
