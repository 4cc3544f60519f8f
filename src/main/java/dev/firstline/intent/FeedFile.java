package dev.firstline.intent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code feeds/}. */
final class FeedFile {
    /** Keys of a feed's file. */
    static final List<String> KEYS = List.of("means", "key", "fields", "find_by", "time_zone", "fresh_for");

    /** Names that a row's own members have on the wire. */
    private static final Set<String> TAKEN = Set.of(
            "feed",
            "key",
            "as_of",
            "date",
            "version",
            "private_link",
            "wait",
            "back",
            "privacy_page",
            "person_account");

    private final YamlMap map;

    private FeedFile(YamlMap map) {
        this.map = map;
    }

    static Optional<FeedSchema> read(Path file, String feed, Faults faults) {
        return YamlFile.read(file, faults).map(map -> new FeedFile(map).schema(feed));
    }

    private FeedSchema schema(String feed) {
        map.only(KEYS);
        String key = map.text("key");
        if (map.has("key")) {
            checkKey(key);
        }
        Duration freshFor = map.value("fresh_for", Durations.WANTED, Duration.ofHours(1), Durations::read);
        Map<String, FeedField> fields = fields();
        return new FeedSchema(feed, map.text("means"), key, fields, findBy(fields), timeZone(fields), freshFor);
    }

    /** A name that no kind of entity has is one that the rows themselves teach: {@code {branch}}. */
    private void checkKey(String key) {
        List<String> names = Placeholders.in(key);
        if (names.isEmpty()) {
            map.fault("key", "needs a placeholder, such as {flight}");
        }
        names.stream()
                .filter(name -> !Names.wellFormed(name))
                .forEach(name -> map.fault("key", "{" + name + "} must be lower case, digits and _"));
        names.stream()
                .filter(name -> !Names.ENTITIES.contains(name) && NearestName.isSlip(name, Names.ENTITIES))
                .forEach(name -> map.fault(
                        "key", "{" + name + "} is almost a known name, " + NearestName.hint(name, Names.ENTITIES)));
        if (Set.copyOf(names).size() < names.size()) {
            map.fault("key", "names a placeholder twice");
        }
    }

    private Map<String, FeedField> fields() {
        var fields = new TreeMap<String, FeedField>();
        Optional<YamlMap> found = map.map("fields");
        found.ifPresent(list -> {
            for (String field : list.keys()) {
                if (!Names.wellFormed(field)) {
                    list.fault(field, "a field's name is lower case, digits and _");
                } else if (TAKEN.contains(field)) {
                    list.fault(field, "this name has a meaning of its own");
                }
                FeedField usual = FeedField.of(FeedField.Type.TEXT);
                fields.put(field, list.value(field, FeedField.wanted(), usual, FeedField::read));
            }
        });
        if (!map.has("fields") || found.isPresent() && fields.isEmpty()) {
            map.fault("fields", "needs at least one field");
        }
        return fields;
    }

    private Map<String, String> findBy(Map<String, FeedField> fields) {
        var findBy = new LinkedHashMap<String, String>();
        map.map("find_by").ifPresent(found -> {
            found.only(fields.keySet());
            for (String field : found.keys()) {
                String entity = FeedSchema.entity(found.text(field));
                if (!Names.ENTITIES.contains(entity)) {
                    found.fault(field, "unknown name " + entity + ", " + NearestName.hint(entity, Names.ENTITIES));
                }
                findBy.put(field, found.text(field));
            }
        });
        return findBy;
    }

    private @Nullable String timeZone(Map<String, FeedField> fields) {
        String zone = map.optionalText("time_zone").orElse(null);
        if (zone == null) {
            return null;
        }
        FeedField field = fields.get(zone);
        if (field == null ? !FeedField.isZone(zone) : field.type() != FeedField.Type.ZONE) {
            map.fault(
                    "time_zone", "\"" + zone + "\" must be a zone such as Europe/London, or a field of the type zone");
        }
        return zone;
    }
}
