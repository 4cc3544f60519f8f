package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the table {@code fact}. All calls run in the caller's transaction. */
@ApplicationScoped
class FactTable {
    private static final String ROW =
            "select feed, name, cast(fields as text) as fields, as_of, expires_at, version, updated_by, updated_at from fact ";

    private final EntityManager entities;
    private final FieldsJson json;

    FactTable(EntityManager entities, FieldsJson json) {
        this.entities = entities;
        this.json = json;
    }

    Optional<StoredFact> find(String feed, String key) {
        return rows(ROW + "where feed = ?1 and key = ?2", feed, FactKey.canonical(key)).stream()
                .findFirst();
    }

    /** Rows in the order of their keys, after a key. */
    List<StoredFact> list(String feed, String after, int limit) {
        return rows(ROW + "where feed = ?1 and key > ?2 order by key limit ?3", feed, FactKey.canonical(after), limit);
    }

    /** Rows that carry all of these words, in the order of their keys. */
    List<StoredFact> foundBy(String feed, Collection<String> words, int most) {
        return rows(
                ROW + "where feed = ?1 and found_by @> cast(?2 as text[]) order by key limit ?3",
                feed,
                words.toArray(String[]::new),
                most);
    }

    /** The row that operations sent last. */
    Optional<StoredFact> newest(String feed) {
        return rows(ROW + "where feed = ?1 order by as_of desc, key limit 1", feed).stream()
                .findFirst();
    }

    /** Canonical keys in their order, no more than said. */
    @SuppressWarnings("unchecked")
    List<String> keys(String feed, int most) {
        return entities.createNativeQuery("select key from fact where feed = ?1 order by key", String.class)
                .setParameter(1, feed)
                .setMaxResults(most)
                .getResultList();
    }

    /** Sizes of the feeds that have rows. Reads the whole table; ask {@link FeedSizes}, which remembers it. */
    Map<String, FeedSize> sizes() {
        return tuples(
                        "select feed, count(*) as size, min(as_of) as oldest, max(as_of) as newest from fact group by feed")
                .stream()
                .collect(Collectors.toMap(size -> size.get("feed", String.class), FactTable::size));
    }

    private static FeedSize size(Tuple row) {
        return new FeedSize(
                row.get("size", Number.class).longValue(),
                row.get("oldest", Instant.class),
                row.get("newest", Instant.class));
    }

    private List<StoredFact> rows(String sql, Object... parameters) {
        return tuples(sql, parameters).stream().map(this::fact).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private StoredFact fact(Tuple row) {
        Fact fact = new Fact(
                row.get("feed", String.class),
                row.get("name", String.class),
                json.fields(row.get("fields", String.class)),
                row.get("as_of", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("version", Number.class).longValue());
        return new StoredFact(fact, row.get("updated_by", String.class), row.get("updated_at", Instant.class));
    }
}
