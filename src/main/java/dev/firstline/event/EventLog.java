package dev.firstline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Writes the log. An event commits with the change it tells of, so the log never says what did not happen. */
@ApplicationScoped
public class EventLog {
    private final EntityManager entities;

    EventLog(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds an event to the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        entities.persist(new EventRow(event));
    }
}
