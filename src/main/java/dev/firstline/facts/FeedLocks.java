package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Who writes into a feed at the same time: single rows beside each other, each row one after the other; a batch or a snapshot
 * alone. Held until the caller's transaction ends. Readers never wait.
 */
@ApplicationScoped
class FeedLocks {
    private final EntityManager entities;

    FeedLocks(EntityManager entities) {
        this.entities = entities;
    }

    /** The caller is the only one who writes into the feed. */
    void whole(String feed) {
        lock("pg_advisory_xact_lock", "feed/" + feed);
    }

    /** The caller is the only one who writes this row, whether it is there or not. */
    void row(String feed, String key) {
        lock("pg_advisory_xact_lock_shared", "feed/" + feed);
        lock("pg_advisory_xact_lock", "fact/" + feed + "/" + FactKey.canonical(key));
    }

    private void lock(String function, String what) {
        entities.createNativeQuery("select 1 from " + function + "(hashtextextended(?1, 0))")
                .setParameter(1, what)
                .getSingleResult();
    }
}
