package dev.firstline.act;

import dev.firstline.mention.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the budget must know after a restart: what was sent lately, and what X said its limits are. */
@ApplicationScoped
class SendHistory {
    private static final Duration LATELY = Duration.ofHours(24);

    private final EntityManager entities;
    private final Clock clock;

    SendHistory(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Calls of one minute. */
    record Sent(Channel channel, Instant at, int count) {}

    /** Calls that a window has. */
    record Limit(Channel channel, String span, int most) {}

    /** Calls of the last 24 hours that X made, or may have made. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Sent> sent() {
        return entities.createNativeQuery("""
                        select channel, date_trunc('minute', first_tried_at), count(*) from delivery
                        where state in ('SENDING', 'SENT', 'UNKNOWN') and first_tried_at > ?1
                        group by 1, 2""", Tuple.class)
                .setParameter(1, clock.instant().minus(LATELY))
                .getResultStream()
                .map(row -> sent((Tuple) row))
                .toList();
    }

    private static Sent sent(Tuple row) {
        return new Sent(
                Channel.valueOf(row.get(0, String.class)),
                row.get(1, Instant.class),
                row.get(2, Long.class).intValue());
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Limit> limits() {
        return entities.createNativeQuery("select channel, span, most from x_window", Tuple.class)
                .getResultStream()
                .map(row -> limit((Tuple) row))
                .toList();
    }

    private static Limit limit(Tuple row) {
        return new Limit(
                Channel.valueOf(row.get(0, String.class)), row.get(1, String.class), row.get(2, Integer.class));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remember(Limit limit) {
        entities.createNativeQuery("""
                        insert into x_window (channel, span, most) values (?1, ?2, ?3)
                        on conflict (channel, span) do update set most = excluded.most""")
                .setParameter(1, limit.channel().name())
                .setParameter(2, limit.span())
                .setParameter(3, limit.most())
                .executeUpdate();
    }
}
