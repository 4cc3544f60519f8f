package dev.firstline.facts;

import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intents;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The feeds as the REST side shows them. */
@ApplicationScoped
class Feeds {
    private final Intents intents;
    private final FactTable table;

    Feeds(Intents intents, FactTable table) {
        this.intents = intents;
        this.table = table;
    }

    /**
     * The schema of a feed.
     *
     * @throws ProblemException 404 when there is no such feed
     */
    FeedSchema schema(String feed) {
        FeedSchema schema = intents.feeds().get(feed);
        if (schema == null) {
            throw new ProblemException(404, "unknown-feed", "there is no feed of this name", Map.of("field", "feed"));
        }
        return schema;
    }

    @Transactional
    List<FeedBody> all() {
        Map<String, Tuple> sizes = new HashMap<>();
        table.sizes().forEach(size -> sizes.put(size.get("feed", String.class), size));
        return intents.feeds().values().stream()
                .sorted(Comparator.comparing(FeedSchema::feed))
                .map(schema -> body(schema, Optional.ofNullable(sizes.get(schema.feed()))))
                .toList();
    }

    private static FeedBody body(FeedSchema schema, Optional<Tuple> size) {
        return new FeedBody(
                schema.feed(),
                schema.means(),
                schema.key(),
                fields(schema),
                size.map(row -> row.get("size", Number.class).longValue()).orElse(0L),
                size.map(row -> row.get("newest", Instant.class)).orElse(null));
    }

    private static Map<String, String> fields(FeedSchema schema) {
        var fields = new TreeMap<String, String>();
        schema.fields().forEach((name, field) -> fields.put(name, field.toString()));
        return fields;
    }

    /**
     * A row with its history.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional
    FactBody row(String feed, String key) {
        return table.find(schema(feed).feed(), key).map(FactBody::of).orElseThrow(Feeds::noSuchRow);
    }

    @Transactional
    FactPage page(String feed, String after, int limit) {
        List<FactBody> rows = table.list(schema(feed).feed(), after, limit + 1).stream()
                .map(FactBody::of)
                .toList();
        boolean more = rows.size() > limit;
        List<FactBody> shown = more ? rows.subList(0, limit) : rows;
        return new FactPage(shown, more ? shown.get(limit - 1).key() : null);
    }

    static ProblemException noSuchRow() {
        return new ProblemException(404, "unknown-fact", "the feed has no row with this key", Map.of("field", "key"));
    }
}
