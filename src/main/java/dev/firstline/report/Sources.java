package dev.firstline.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads by which ways mentions came in. */
@ApplicationScoped
class Sources {
    private final EntityManager entities;

    Sources(EntityManager entities) {
        this.entities = entities;
    }

    /** Of the mentions that a source first showed from one moment (inclusive) to another (exclusive). */
    @Transactional
    Completeness between(Instant from, Instant to) {
        Map<String, Long> counts = new HashMap<>();
        for (Object row : entities.createNativeQuery("""
                        select source, count(*) from sighting where at >= :from and at < :to group by source""", Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()) {
            counts.put(((Tuple) row).get(0, String.class), ((Tuple) row).get(1, Long.class));
        }
        List<?> last = entities.createNativeQuery(
                        "select at, shown, missing from reconciliation order by at desc limit 1", Tuple.class)
                .getResultList();
        Tuple checked = last.isEmpty() ? null : (Tuple) last.get(0);
        return new Completeness(
                counts.getOrDefault("WEBHOOK", 0L),
                counts.getOrDefault("POLL", 0L),
                counts.getOrDefault("SEARCH", 0L),
                counts.getOrDefault("MESSAGES", 0L),
                checked == null ? null : checked.get(0, Instant.class),
                checked == null ? 0 : checked.get(1, Integer.class),
                checked == null ? 0 : checked.get(2, Integer.class));
    }
}
