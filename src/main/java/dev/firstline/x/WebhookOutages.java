package dev.firstline.x;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers, over restarts, until when the webhook was seen working, and so which time's events may be lost. */
@ApplicationScoped
class WebhookOutages {
    /** Two looks missed. */
    private static final Duration OUTAGE = Duration.ofMinutes(11);

    /** X replays only what is at least so old. */
    private static final Duration OLD_ENOUGH = Duration.ofMinutes(11);

    /** X keeps events for 24 hours. */
    private static final Duration KEPT = Duration.ofHours(23);

    private final EntityManager entities;

    WebhookOutages(EntityManager entities) {
        this.entities = entities;
    }

    /** A time whose events may be lost. */
    record Span(Instant from, Instant to) {}

    /** It works now; if it was not seen working for long, that time is to be replayed. */
    @Transactional
    void working(String account, Instant now) {
        entities.createNativeQuery("""
                        insert into webhook_watch as w (account, working_at) values (:account, :now)
                        on conflict (account) do update set
                          replay_from = case when w.working_at < :outage then coalesce(w.replay_from, w.working_at)
                                        else w.replay_from end,
                          replay_to = case when w.working_at < :outage then cast(:now as timestamptz) else w.replay_to end,
                          working_at = :now""")
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("outage", now.minus(OUTAGE))
                .executeUpdate();
    }

    /** What may be asked for now. */
    @Transactional
    Optional<Span> toReplay(String account, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select replay_from, replay_to from webhook_watch
                        where account = :account and replay_to < :old""", Tuple.class)
                .setParameter("account", account)
                .setParameter("old", now.minus(OLD_ENOUGH))
                .getResultList();
        return rows.stream()
                .map(row -> (Tuple) row)
                .map(row -> new Span(
                        latest(row.get(0, Instant.class), now.minus(KEPT)),
                        latest(row.get(1, Instant.class), now.minus(KEPT))))
                .findFirst();
    }

    @Transactional
    void replayed(String account) {
        entities.createNativeQuery(
                        "update webhook_watch set replay_from = null, replay_to = null where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
