package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code feed_alarm}: feeds that are known to be stale. All calls run in the caller's transaction. */
@ApplicationScoped
class FeedAlarms {
    private final EntityManager entities;

    FeedAlarms(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether this is new. */
    boolean raise(String feed, Instant now) {
        return entities.createNativeQuery("insert into feed_alarm (feed, since) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, feed)
                        .setParameter(2, now)
                        .executeUpdate()
                > 0;
    }

    /** Whether there was one. */
    boolean clear(String feed) {
        return entities.createNativeQuery("delete from feed_alarm where feed = ?1")
                        .setParameter(1, feed)
                        .executeUpdate()
                > 0;
    }

    /** Feed → since when it is known to be stale. */
    Map<String, Instant> raised() {
        List<?> rows = entities.createNativeQuery("select feed, since from feed_alarm", Tuple.class)
                .getResultList();
        Map<String, Instant> raised = new TreeMap<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            raised.put(row.get("feed", String.class), row.get("since", Instant.class));
        }
        return raised;
    }
}
