package dev.firstline.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which sources showed which mention, and when first: what one of them missed is seen by what the others brought. */
@ApplicationScoped
class Sightings {
    private final EntityManager entities;

    Sightings(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(String account, List<IncomingPost> posts, Source source, Instant now) {
        entities.createNativeQuery("""
                        insert into sighting (account, post_id, source, at)
                        select :account, post, :source, :now from unnest(string_to_array(:posts, ' ')) post
                        on conflict do nothing""")
                .setParameter("account", account)
                .setParameter(
                        "posts", posts.stream().map(post -> post.id().value()).collect(Collectors.joining(" ")))
                .setParameter("source", source.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Keeps what the last comparison found.
     *
     * @param shown   mentions that X shows, at most its newest 800
     * @param missing of these, how many were not stored before it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void reconciled(String account, Instant now, int shown, int missing) {
        entities.createNativeQuery("""
                        insert into reconciliation (account, at, shown, missing) values (:account, :now, :shown, :missing)
                        on conflict (account) do update set at = :now, shown = :shown, missing = :missing""")
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("shown", shown)
                .setParameter("missing", missing)
                .executeUpdate();
    }

    /** When any source last showed a mention for the first time. */
    @Transactional
    Optional<Instant> last() {
        Object last = entities.createNativeQuery("select max(at) from sighting", Instant.class)
                .getSingleResult();
        return Optional.ofNullable((Instant) last);
    }

    /** Mentions that polling has shown since then, and of these how many the webhook has shown at any time. */
    @Transactional
    Shown shownSince(Instant since) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        select count(*), count(w.post_id) from sighting p
                        left join sighting w on w.account = p.account and w.post_id = p.post_id and w.source = 'WEBHOOK'
                        where p.source = 'POLL' and p.at >= :since""", Tuple.class)
                .setParameter("since", since)
                .getSingleResult();
        return new Shown(row.get(0, Long.class), row.get(1, Long.class));
    }

    /** How many mentions polling showed, and the webhook too. */
    record Shown(long polled, long byWebhookToo) {}
}
