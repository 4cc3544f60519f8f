package dev.firstline.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Finds the next delivery to work on and locks its row; rows that others work on are passed over. */
@ApplicationScoped
class DueDeliveries {
    private final EntityManager entities;
    private final Clock clock;

    DueDeliveries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Agents first, then the most urgent; replies of one sender in one conversation keep their order. */
    Optional<Delivery> toSend() {
        return first("""
                select d.* from delivery d
                where d.state in ('QUEUED', 'DEFERRED') and d.due_at <= :now
                  and not exists (
                    select 1 from delivery e
                    where e.conversation_id = d.conversation_id and e.sender = d.sender and e.id < d.id
                      and e.state in ('QUEUED', 'SENDING', 'DEFERRED'))
                order by d.priority, d.due_at, d.id limit 1
                for update of d skip locked""");
    }

    /** Those whose lease ran out while they were under way count as unknown too. */
    Optional<Delivery> toLookFor() {
        return first("""
                select d.* from delivery d
                where d.state in ('SENDING', 'UNKNOWN') and d.due_at <= :now
                order by d.due_at, d.id limit 1
                for update of d skip locked""");
    }

    Optional<Delivery> untold() {
        return first("""
                select d.* from delivery d
                where d.state in ('REFUSED', 'CANCELLED') and not d.told and d.due_at <= :now
                order by d.due_at, d.id limit 1
                for update of d skip locked""");
    }

    private Optional<Delivery> first(String sql) {
        return entities.createNativeQuery(sql, Delivery.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> (Delivery) row)
                .findFirst();
    }
}
