package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code fact}. All calls run in the caller's transaction. SQL, since two calls may put the same new row at once. */
@ApplicationScoped
class FactTable {
    private static final String ROW =
            "select feed, name, cast(fields as text) as fields, as_of, expires_at, version, updated_by, updated_at from fact ";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    FactTable(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    Optional<StoredFact> find(String feed, String key) {
        return rows(ROW + "where feed = ?1 and key = ?2", feed, FactKey.canonical(key)).stream()
                .findFirst();
    }

    /** As {@link #find}, and nobody else changes the row until the transaction ends. */
    Optional<StoredFact> lock(String feed, String key) {
        return rows(ROW + "where feed = ?1 and key = ?2 for update", feed, FactKey.canonical(key)).stream()
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

    /** Canonical keys in their order, no more than said. */
    @SuppressWarnings("unchecked")
    List<String> keys(String feed, int most) {
        return entities.createNativeQuery("select key from fact where feed = ?1 order by key", String.class)
                .setParameter(1, feed)
                .setMaxResults(most)
                .getResultList();
    }

    /** Writes a row, new or not, and returns its new version. */
    long put(FactDraft draft, String by, Instant now) {
        return ((Number) entities.createNativeQuery(
                                "insert into fact (feed, key, name, fields, found_by, as_of, expires_at, version, updated_by, updated_at)"
                                        + " values (?1, ?2, ?3, cast(?4 as jsonb), ?9, ?5, ?6, 1, ?7, ?8)"
                                        + " on conflict (feed, key) do update set name = excluded.name, fields = excluded.fields,"
                                        + " found_by = excluded.found_by,"
                                        + " as_of = excluded.as_of, expires_at = excluded.expires_at, version = fact.version + 1,"
                                        + " updated_by = excluded.updated_by, updated_at = excluded.updated_at returning version",
                                Long.class)
                        .setParameter(1, draft.feed())
                        .setParameter(2, FactKey.canonical(draft.key()))
                        .setParameter(3, draft.key())
                        .setParameter(4, text(draft.values()))
                        .setParameter(5, draft.asOf())
                        .setParameter(6, draft.expiresAt())
                        .setParameter(7, by)
                        .setParameter(8, now)
                        .setParameter(9, draft.foundBy().toArray(String[]::new))
                        .getSingleResult())
                .longValue();
    }

    void delete(String feed, String key) {
        entities.createNativeQuery("delete from fact where feed = ?1 and key = ?2")
                .setParameter(1, feed)
                .setParameter(2, FactKey.canonical(key))
                .executeUpdate();
    }

    /** Feed → how many rows and the newest as-of time, of feeds that have rows. */
    List<Tuple> sizes() {
        return tuples("select feed, count(*) as size, max(as_of) as newest from fact group by feed");
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
                fields(row.get("fields", String.class)),
                row.get("as_of", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("version", Number.class).longValue());
        return new StoredFact(fact, row.get("updated_by", String.class), row.get("updated_at", Instant.class));
    }

    private Map<String, String> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fact is no JSON object of texts", e);
        }
    }

    private String text(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written", e);
        }
    }
}
