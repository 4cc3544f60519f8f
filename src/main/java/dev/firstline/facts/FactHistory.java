package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Reads and forgets what {@link FactWriter} writes into {@code fact_history}. All calls run in the caller's transaction. */
@ApplicationScoped
class FactHistory {
    private final EntityManager entities;
    private final FieldsJson json;

    FactHistory(EntityManager entities, FieldsJson json) {
        this.entities = entities;
        this.json = json;
    }

    /** Lines of a row older than a version, newest first. What the line in force lacks yet is taken from the row. */
    List<HistoryLine> lines(String feed, String key, long before, int limit) {
        List<?> rows = entities.createNativeQuery("""
                        select h.version, h.change, cast(h.fields as text) as fields, h.as_of,
                          coalesce(h.confirmed_as_of, f.as_of) as confirmed, coalesce(f.expires_at, h.expires_at) as expires,
                          h.changed_by, h.at, case when h.change = 'set' then h.until end as until
                        from fact_history h left join fact f
                          on f.feed = h.feed and f.key = h.key and f.since_version = h.version
                        where h.feed = ?1 and h.key = ?2 and h.version < ?3 order by h.version desc limit ?4""", Tuple.class)
                .setParameter(1, feed)
                .setParameter(2, FactKey.canonical(key))
                .setParameter(3, before)
                .setParameter(4, limit)
                .getResultList();
        return rows.stream().map(row -> line((Tuple) row)).toList();
    }

    private HistoryLine line(Tuple row) {
        return new HistoryLine(
                row.get("version", Number.class).longValue(),
                row.get("change", String.class),
                new TreeMap<>(json.fields(row.get("fields", String.class))),
                row.get("as_of", Instant.class),
                row.get("confirmed", Instant.class),
                row.get("expires", Instant.class),
                row.get("changed_by", String.class),
                row.get("at", Instant.class),
                row.get("until", Instant.class));
    }

    /**
     * Forgets lines that were over before a moment; the line in force of a row stays however old it is. A row whose last line is
     * forgotten starts at version 1 again.
     *
     * @param most no more than these
     * @return how many
     */
    int forget(Instant before, int most) {
        return entities.createNativeQuery("""
                        delete from fact_history where ctid = any (array(
                          select ctid from fact_history where until < ?1 limit ?2))""")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
    }
}
