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

    /** The most urgent, then soonest due, that the agent did not decline. */
    Optional<Case> waitingIn(String queue, String agent) {
        return entities.createNativeQuery("""
                        select * from cases where state = 'WAITING' and queue = :queue
                          and not exists (select from case_decline where case_id = cases.id and agent = :agent)
                        order by priority, due_at, id limit 1
                        for update skip locked""", Case.class)
                .setParameter("queue", queue)
                .setParameter("agent", agent)
                .getResultStream()
                .map(row -> (Case) row)
                .findFirst();
    }

    /** A case whose lease ran out. */
    Optional<Case> lapsed() {
        return past("state = 'CLAIMED' and lease_until <= :now order by lease_until");
    }

    /** A case whose time to be put aside is over. */
    Optional<Case> toWake() {
        return past("state = 'SNOOZED' and snoozed_until <= :now order by snoozed_until");
    }

    private Optional<Case> past(String condition) {
        return entities.createNativeQuery(
                        "select * from cases where " + condition + " limit 1 for update skip locked", Case.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> (Case) row)
                .findFirst();
    }
}
