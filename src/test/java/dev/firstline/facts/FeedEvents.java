package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What the log says of a feed. */
@ApplicationScoped
class FeedEvents {
    private final EntityManager entities;

    FeedEvents(EntityManager entities) {
        this.entities = entities;
    }

    /** Kind, actor and detail of events whose detail begins so, oldest first. */
    @SuppressWarnings("unchecked")
    List<String> all(String detail) {
        return entities.createNativeQuery(
                        "select kind || ' ' || actor || ' ' || detail from event where starts_with(detail, ?1) order by seq",
                        String.class)
                .setParameter(1, detail)
                .getResultList();
    }

    String last(String detail) {
        List<String> all = all(detail);
        return all.get(all.size() - 1);
    }
}
