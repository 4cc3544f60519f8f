package dev.firstline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Finds the case to work on next and locks its row; rows that others are taking at this moment are passed over. */
@ApplicationScoped
class NextCase {
    private final EntityManager entities;
    private final Clock clock;

    NextCase(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A number that no other case has. */
    long number() {
        return ((Number)
                        entities.createNativeQuery("select nextval('case_seq')").getSingleResult())
                .longValue();
    }

    Optional<Case> waitingIn(String queue) {
        return entities.createNativeQuery("""
                        select * from cases where state = 'WAITING' and queue = :queue
                        order by priority, due_at, id limit 1
                        for update skip locked""", Case.class)
                .setParameter("queue", queue)
                .getResultStream()
                .map(row -> (Case) row)
                .findFirst();
    }

    Optional<Case> lapsed() {
        return entities.createNativeQuery("""
                        select * from cases where state = 'CLAIMED' and lease_until <= :now
                        order by lease_until limit 1
                        for update skip locked""", Case.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> (Case) row)
                .findFirst();
    }
}
