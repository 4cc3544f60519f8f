package dev.firstline.conversation;

import dev.firstline.mention.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Keeps, for each mention, what was understood, known and decided at that moment: the answer to "why". */
@ApplicationScoped
public class DecisionLog {
    private final EntityManager entities;

    DecisionLog(EntityManager entities) {
        this.entities = entities;
    }

    /** @param record a JSON object, personal data masked */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Mention mention, long conversation, Instant at, String record) {
        entities.createNativeQuery("insert into decision values (?1, ?2, ?3, ?4, cast(?5 as jsonb))")
                .setParameter(1, mention.account())
                .setParameter(2, mention.id().value())
                .setParameter(3, conversation)
                .setParameter(4, at)
                .setParameter(5, record)
                .executeUpdate();
    }

    /** The records of a conversation as JSON objects, oldest first. */
    public List<String> of(long conversation) {
        return entities.createNativeQuery(
                        "select cast(record as text) from decision where conversation_id = ?1 order by at, mention_id",
                        String.class)
                .setParameter(1, conversation)
                .getResultList();
    }
}
