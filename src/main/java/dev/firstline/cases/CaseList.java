package dev.firstline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads many cases at once: pages by keyset, counts, and how long people take at present. */
@ApplicationScoped
@Transactional
public class CaseList {
    private static final int ENOUGH_TO_TELL = 5;
    private static final String SAYING = """
            id in (select c.case_id from conversation c join message m on m.conversation_id = c.id
              where to_tsvector('simple', m.body) @@ websearch_to_tsquery('simple', :words))""";

    private final EntityManager entities;

    CaseList(EntityManager entities) {
        this.entities = entities;
    }

    /** One page. */
    public List<Case> page(CaseFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        CaseState state = filter.state();
        if (state != null) {
            conditions.add("state = '" + state + "'"); // a literal, which partial indexes are found by
        }
        where(conditions, values, "queue = :queue", "queue", filter.queue());
        where(conditions, values, "priority = :only", "only", filter.priority());
        where(conditions, values, "holder = :holder", "holder", filter.holder());
        where(conditions, values, "due_at < :dueBefore", "dueBefore", filter.dueBefore());
        where(conditions, values, SAYING, "words", filter.words());
        CaseFilter.Position after = filter.after();
        if (after != null) {
            conditions.add(filter.sort().after());
            values.put("id", after.id());
            switch (filter.sort()) {
                case DUE -> values.put("due", after.due());
                case PRIORITY -> {
                    values.put("due", after.due());
                    values.put("priority", after.priority());
                }
                case NEWEST -> values.put("opened", after.opened());
            }
        }
        String sql = "select * from cases where " + String.join(" and ", conditions) + " order by "
                + filter.sort().order() + " limit :limit";
        Query query = entities.createNativeQuery(sql, Case.class);
        values.forEach(query::setParameter);
        List<?> rows = query.setParameter("limit", filter.limit()).getResultList();
        return rows.stream().map(Case.class::cast).toList();
    }

    private static void where(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Open cases: queue → state → how many. */
    public Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select queue, state, count(*) from cases where state <> 'CLOSED' group by 1, 2 order by 1, 2",
                        Tuple.class)
                .getResultList();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            counts.computeIfAbsent(row.get(0, String.class), queue -> new LinkedHashMap<>())
                    .put(row.get(1, String.class).toLowerCase(Locale.ROOT), row.get(2, Long.class));
        }
        return counts;
    }

    /**
     * Half of the cases of a priority that people answered since a moment were answered within this time. Empty when there
     * are too few to tell.
     */
    public Optional<Duration> typicalWait(int priority, Instant since) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        select count(*), percentile_cont(0.5) within group (
                          order by extract(epoch from first_response_at - waiting_since))
                        from cases where priority = ?1 and first_response_at > ?2""", Tuple.class)
                .setParameter(1, priority)
                .setParameter(2, since)
                .getSingleResult();
        boolean enough = row.get(0, Long.class) >= ENOUGH_TO_TELL;
        return enough ? Optional.of(Duration.ofSeconds(Math.round(row.get(1, Double.class)))) : Optional.empty();
    }
}
