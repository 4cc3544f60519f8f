package dev.firstline.intent;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed of facts that operations keep up to date.
 *
 * @param feed     name in the address: {@code flights}
 * @param means    what a row is about
 * @param key      pattern of a row's key, with what mentions name: {@code {flight}-{date}}, {@code {city}}, {@code {branch}}
 * @param fields   field → what its value looks like
 * @param findBy   field → what a mention says of it, by which a row is found where its key is not named:
 *     {@code destination → to city}, {@code origin → from city}, {@code departs → time}
 * @param timeZone where the rows' times and days are local: a zone, or the field of a row that names it; the brand's zone without it
 * @param freshFor how old a row may be where an intent does not say; also how long a row stands that gives no expiry
 */
public record FeedSchema(
        String feed,
        String means,
        String key,
        Map<String, FeedField> fields,
        Map<String, String> findBy,
        @Nullable String timeZone,
        Duration freshFor) {
    public FeedSchema {
        fields = Map.copyOf(fields);
        findBy = Map.copyOf(findBy);
    }

    /** What a mention has to name, by a value of {@code findBy}: {@code city} for {@code to city}. */
    public static String entity(String by) {
        return by.replaceFirst("^(from|to) ", "");
    }

    /** Where a row with these values is local. */
    public ZoneId zoneOf(Map<String, String> values, ZoneId brand) {
        if (timeZone == null) {
            return brand;
        }
        String zone = fields.containsKey(timeZone) ? values.get(timeZone) : timeZone;
        return zone == null ? brand : ZoneId.of(zone);
    }

    /** The field that a time of day finds a row by, if there is one. */
    public @Nullable String timeField() {
        return findBy.entrySet().stream()
                .filter(field -> field.getValue().equals("time"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
