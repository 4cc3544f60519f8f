package dev.firstline.conversation;

import dev.firstline.mention.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps, for each mention, what was understood, known and decided at that moment: the answer to "why". */
@ApplicationScoped
public class DecisionLog {
    private final EntityManager entities;

    DecisionLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Of a mention that is decided again, the newest record stays.
     *
     * @param record a JSON object, personal data masked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Mention mention, long conversation, Instant at, String record) {
        entities.createNativeQuery("""
                        insert into decision values (?1, ?2, ?3, ?4, cast(?5 as jsonb))
                        on conflict (account, mention_id) do update set at = excluded.at, record = excluded.record""")
                .setParameter(1, mention.account())
                .setParameter(2, mention.id().value())
                .setParameter(3, conversation)
                .setParameter(4, at)
                .setParameter(5, record)
                .executeUpdate();
    }

    /** The record of a mention, if it was decided. */
    public Optional<String> find(Mention mention) {
        List<String> found = entities.createNativeQuery(
                        "select cast(record as text) from decision where account = ?1 and mention_id = ?2",
                        String.class)
                .setParameter(1, mention.account())
                .setParameter(2, mention.id().value())
                .getResultList();
        return found.stream().findFirst();
    }

    /** Deletes the record: it quotes the mention. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Mention mention) {
        entities.createNativeQuery("delete from decision where account = ?1 and mention_id = ?2")
                .setParameter(1, mention.account())
                .setParameter(2, mention.id().value())
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
