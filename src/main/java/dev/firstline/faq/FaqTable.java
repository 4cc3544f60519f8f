package dev.firstline.faq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables {@code faq} and {@code faq_history}. All calls run in the caller's transaction. */
@ApplicationScoped
class FaqTable {
    private static final TypeReference<Map<String, List<String>>> TEXTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    FaqTable(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Nobody else changes the intent's texts until the transaction ends. */
    void lock(String intent) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "faq/" + intent)
                .getSingleResult();
    }

    /** Intent → texts of operations. */
    Map<String, StoredTexts> all() {
        Map<String, StoredTexts> all = new TreeMap<>();
        for (Object each : entities.createNativeQuery(
                        "select intent, cast(texts as text) as texts, version, updated_by, updated_at from faq",
                        Tuple.class)
                .getResultList()) {
            Tuple row = (Tuple) each;
            all.put(
                    row.get("intent", String.class),
                    new StoredTexts(
                            texts(row.get("texts", String.class)),
                            row.get("version", Number.class).longValue(),
                            row.get("updated_by", String.class),
                            row.get("updated_at", Instant.class)));
        }
        return all;
    }

    /** Intent → its last version, of those whose texts were ever changed. */
    Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        for (Object each : entities.createNativeQuery(
                        "select intent, max(version) as version from faq_history group by intent", Tuple.class)
                .getResultList()) {
            Tuple row = (Tuple) each;
            versions.put(
                    row.get("intent", String.class),
                    row.get("version", Number.class).longValue());
        }
        return versions;
    }

    void put(String intent, StoredTexts texts) {
        entities.createNativeQuery("""
                        insert into faq (intent, texts, version, updated_by, updated_at)
                        values (?1, cast(?2 as jsonb), ?3, ?4, ?5)
                        on conflict (intent) do update set texts = excluded.texts, version = excluded.version,
                          updated_by = excluded.updated_by, updated_at = excluded.updated_at""")
                .setParameter(1, intent)
                .setParameter(2, text(texts.texts()))
                .setParameter(3, texts.version())
                .setParameter(4, texts.updatedBy())
                .setParameter(5, texts.updatedAt())
                .executeUpdate();
        remember(intent, new FaqVersion(texts.version(), "set", texts.texts(), texts.updatedBy(), texts.updatedAt()));
    }

    void delete(String intent, long version, String by, Instant now) {
        entities.createNativeQuery("delete from faq where intent = ?1")
                .setParameter(1, intent)
                .executeUpdate();
        remember(intent, new FaqVersion(version, "deleted", Map.of(), by, now));
    }

    private void remember(String intent, FaqVersion version) {
        entities.createNativeQuery("""
                        insert into faq_history (intent, version, change, texts, changed_by, at)
                        values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6)""")
                .setParameter(1, intent)
                .setParameter(2, version.version())
                .setParameter(3, version.change())
                .setParameter(4, text(version.texts()))
                .setParameter(5, version.by())
                .setParameter(6, version.at())
                .executeUpdate();
    }

    /** All changes of an intent's texts, newest first. */
    List<FaqVersion> history(String intent) {
        List<?> rows = entities.createNativeQuery("""
                        select version, change, cast(texts as text) as texts, changed_by, at
                        from faq_history where intent = ?1 order by version desc""", Tuple.class)
                .setParameter(1, intent)
                .getResultList();
        return rows.stream().map(row -> version((Tuple) row)).toList();
    }

    private FaqVersion version(Tuple row) {
        return new FaqVersion(
                row.get("version", Number.class).longValue(),
                row.get("change", String.class),
                texts(row.get("texts", String.class)),
                row.get("changed_by", String.class),
                row.get("at", Instant.class));
    }

    private Map<String, List<String>> texts(String stored) {
        try {
            return json.readValue(stored, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored reply texts cannot be read", e);
        }
    }

    private String text(Map<String, List<String>> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reply texts cannot be written", e);
        }
    }
}
