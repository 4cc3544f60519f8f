package dev.firstline.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code x_alarm}: what is known to be wrong with the account at X. All calls run in the caller's transaction. */
@ApplicationScoped
class XAlarms {
    private final EntityManager entities;

    XAlarms(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether this is new. */
    boolean raise(String name, Instant now) {
        return entities.createNativeQuery("insert into x_alarm (name, since) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, name)
                        .setParameter(2, now)
                        .executeUpdate()
                > 0;
    }

    /** Whether there was one. */
    boolean clear(String name) {
        return entities.createNativeQuery("delete from x_alarm where name = ?1")
                        .setParameter(1, name)
                        .executeUpdate()
                > 0;
    }

    /** Name → since when. */
    Map<String, Instant> raised() {
        Map<String, Instant> raised = new TreeMap<>();
        entities.createNativeQuery("select name, since from x_alarm", Tuple.class)
                .getResultStream()
                .forEach(each -> {
                    Tuple row = (Tuple) each;
                    raised.put(row.get("name", String.class), row.get("since", Instant.class));
                });
        return raised;
    }
}
