package dev.firstline.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Tells tests how many mentions still wait for a decision. */
@ApplicationScoped
class Undecided {
    private final EntityManager entities;

    Undecided(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    long count() {
        return ((Number) entities.createNativeQuery("select count(*) from mention where decided_at is null")
                        .getSingleResult())
                .longValue();
    }
}
