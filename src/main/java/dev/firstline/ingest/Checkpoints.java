package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Up to which post what each source shows is stored. */
@ApplicationScoped
class Checkpoints {
    /** The row that batches of an account wait for. */
    private static final String LOCK = "mentions";

    private final EntityManager entities;

    Checkpoints(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<PostId> find(String account, Source source) {
        List<?> since = entities.createNativeQuery("select since_id from checkpoint"
                        + " where account = :account and source = :source and since_id is not null")
                .setParameter("account", account)
                .setParameter("source", name(source))
                .getResultList();
        return since.stream().map(id -> new PostId((String) id)).findFirst();
    }

    /** Keeps every other batch of the account out until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String account) {
        entities.createNativeQuery(
                        "insert into checkpoint (account, source) values (:account, :source) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("source", LOCK)
                .executeUpdate();
        entities.createNativeQuery("select 1 from checkpoint where account = :account and source = :source for update")
                .setParameter("account", account)
                .setParameter("source", LOCK)
                .getResultList();
    }

    /** Forward only. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(String account, Source source, PostId newest) {
        entities.createNativeQuery("""
                        insert into checkpoint (account, source, since_id) values (:account, :source, :newest)
                        on conflict (account, source) do update set since_id = excluded.since_id
                          where checkpoint.since_id is null or cast(checkpoint.since_id as numeric) < :number""")
                .setParameter("newest", newest.value())
                .setParameter("number", new BigDecimal(newest.value()))
                .setParameter("account", account)
                .setParameter("source", name(source))
                .executeUpdate();
    }

    private static String name(Source source) {
        return switch (source) {
            case POLL -> LOCK;
            case SEARCH -> "search";
            case MESSAGES -> "messages";
            case WEBHOOK, RECHECK -> throw new IllegalArgumentException(source + " reads no listing");
        };
    }
}
