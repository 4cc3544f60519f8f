package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Up to which post each account's mentions are stored. */
@ApplicationScoped
class Checkpoints {
    private static final String SOURCE = "mentions";

    private final EntityManager entities;

    Checkpoints(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<PostId> find(String account) {
        return read(account, "");
    }

    /** As {@link #find}, and keeps every other batch of the account out until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<PostId> lock(String account) {
        entities.createNativeQuery(
                        "insert into checkpoint (account, source) values (:account, :source) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("source", SOURCE)
                .executeUpdate();
        return read(account, " for update");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void move(String account, PostId newest) {
        entities.createNativeQuery(
                        "update checkpoint set since_id = :newest where account = :account and source = :source")
                .setParameter("newest", newest.value())
                .setParameter("account", account)
                .setParameter("source", SOURCE)
                .executeUpdate();
    }

    private Optional<PostId> read(String account, String lock) {
        List<?> since = entities.createNativeQuery("select since_id from checkpoint"
                        + " where account = :account and source = :source and since_id is not null" + lock)
                .setParameter("account", account)
                .setParameter("source", SOURCE)
                .getResultList();
        return since.stream().map(id -> new PostId((String) id)).findFirst();
    }
}
