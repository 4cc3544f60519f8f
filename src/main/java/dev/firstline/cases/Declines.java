package dev.firstline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who declined which case, so that it is not offered to them again. */
@ApplicationScoped
class Declines {
    private final EntityManager entities;

    Declines(EntityManager entities) {
        this.entities = entities;
    }

    void add(long caseId, String agent) {
        entities.createNativeQuery("insert into case_decline values (?1, ?2) on conflict do nothing")
                .setParameter(1, caseId)
                .setParameter(2, agent)
                .executeUpdate();
    }

    /** The case comes into other hands: everybody may be offered it. */
    void forget(long caseId) {
        entities.createNativeQuery("delete from case_decline where case_id = ?1")
                .setParameter(1, caseId)
                .executeUpdate();
    }
}
