package dev.firstline.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says for every mention what became of it, from the log alone. */
@ApplicationScoped
@Transactional
class Accounting {
    /** One row for each mention: how it stands, and the weightiest reason. */
    private static final String FATES = """
            with seen as (
              select mention_id, min(at) as at from event
              where kind = 'mention.seen' and at >= :since and at < :until group by mention_id),
            fates as (
              select s.mention_id, s.at, sent.at as sent_at,
                case
                  when d.detail is null then 'pending'
                  when d.detail = 'none' then 'none'
                  when d.detail = 'case' then 'case'
                  when sent.at is not null then d.detail
                  when stopped.mention_id is not null and people.mention_id is not null then 'case'
                  else 'pending'
                end as fate,
                split_part(d.reason, ' ', 1) as reason
              from seen s
              left join lateral (
                select detail, reason from event e
                where e.mention_id = s.mention_id and e.kind = 'mention.decided' order by seq desc limit 1) d on true
              left join lateral (
                select at from event e
                where e.mention_id = s.mention_id and e.kind = 'reply.sent' and e.actor = 'bot' limit 1) sent on true
              left join lateral (
                select mention_id from event e
                where e.mention_id = s.mention_id and e.kind = 'reply.stopped' and e.actor = 'bot' limit 1) stopped on true
              left join lateral (
                select mention_id from event e
                where e.mention_id = s.mention_id
                  and e.kind in ('case.opened', 'case.joined', 'case.reopened') limit 1) people on true)
            """;

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private final EntityManager entities;
    private final Sources sources;

    Accounting(EntityManager entities, Sources sources) {
        this.entities = entities;
        this.sources = sources;
    }

    /** The summary of the mentions first seen from one moment (inclusive) to another (exclusive); null: no bound. */
    Summary summary(@Nullable Instant from, @Nullable Instant to) {
        Map<String, Long> fates = new TreeMap<>();
        Map<String, Long> none = new TreeMap<>();
        for (Tuple row : rows("select fate, reason, count(*) from fates group by 1, 2", from, to)) {
            long mentions = row.get(2, Long.class);
            fates.merge(row.get(0, String.class), mentions, Long::sum);
            if (row.get(0, String.class).equals("none")) {
                none.merge(row.get(1, String.class), mentions, Long::sum);
            }
        }
        return new Summary(
                from,
                to,
                fates.values().stream().mapToLong(Long::longValue).sum(),
                fates.getOrDefault("reply", 0L),
                fates.getOrDefault("reply-and-case", 0L),
                fates.getOrDefault("case", 0L),
                none,
                fates.getOrDefault("pending", 0L),
                botResponse(from, to),
                sources.between(from == null ? EVER : from, to == null ? NEVER : to));
    }

    private Summary.BotResponse botResponse(@Nullable Instant from, @Nullable Instant to) {
        Tuple row = rows("""
                        select count(sent_at),
                          percentile_cont(0.5) within group (order by extract(epoch from sent_at - at)),
                          percentile_cont(0.95) within group (order by extract(epoch from sent_at - at))
                        from fates where sent_at is not null""", from, to).get(0);
        return new Summary.BotResponse(row.get(0, Long.class), row.get(1, Double.class), row.get(2, Double.class));
    }

    private List<Tuple> rows(String select, @Nullable Instant from, @Nullable Instant to) {
        Query query = entities.createNativeQuery(FATES + select, Tuple.class)
                .setParameter("since", from == null ? EVER : from)
                .setParameter("until", to == null ? NEVER : to);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
