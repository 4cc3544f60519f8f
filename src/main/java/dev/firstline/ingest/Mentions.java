package dev.firstline.ingest;

import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** The stored mentions. */
@ApplicationScoped
public class Mentions {
    private static final int LONGEST_PAUSE_SECONDS = 300;

    private final EntityManager entities;

    Mentions(EntityManager entities) {
        this.entities = entities;
    }

    /** A stored mention, decided or not. */
    @Transactional
    public Optional<Mention> find(String account, PostId id) {
        return Optional.ofNullable(entities.find(MentionRow.class, new MentionKey(account, id.value())))
                .map(MentionRow::mention);
    }

    /** The newest edit of a mention that is stored; empty when the mention is not. */
    Optional<PostId> latest(String account, PostId id) {
        List<?> found = entities.createNativeQuery(
                        "select latest_id from mention where account = :account and post_id = :id")
                .setParameter("account", account)
                .setParameter("id", id.value())
                .getResultList();
        return found.stream().map(latest -> new PostId((String) latest)).findFirst();
    }

    /** The handle that a source last told of an author. */
    Optional<String> username(AuthorId author) {
        List<?> found = entities.createNativeQuery("""
                        select author_username from mention
                        where author_id = :author and author_username <> author_id
                        order by stored_at desc limit 1""")
                .setParameter("author", author.value())
                .getResultList();
        return found.stream().map(name -> (String) name).findFirst();
    }

    /** Replaces a mention by its newer edit. One that was decided is taken up again, as an edit. */
    void revise(Mention mention) {
        entities.createNativeQuery("""
                        update mention set latest_id = :latest, text = :text, redactions = cast(:redactions as jsonb),
                          language = :language, summons = :summons, kind = :kind,
                          revised = revised or decided_at is not null, decided_at = null, attempts = 0, next_attempt_at = null
                        where account = :account and post_id = :id and gone_at is null""")
                .setParameter("latest", mention.latest().value())
                .setParameter("text", mention.text())
                .setParameter("redactions", RedactionsJson.write(mention.redactions()))
                .setParameter("language", mention.language())
                .setParameter("summons", mention.summons())
                .setParameter("kind", mention.kind().name())
                .setParameter("account", mention.account())
                .setParameter("id", mention.id().value())
                .executeUpdate();
    }

    void insert(Mention mention, Instant now) {
        PostId repliesTo = mention.repliesTo();
        entities.createNativeQuery("""
                        insert into mention (account, post_id, latest_id, post_num, author_id, author_username, channel, thread_id,
                          replies_to, text, redactions, language, posted_at, summons, kind, stored_at)
                        values (:account, :id, :latest, :number, :author, :username, :channel, :thread,
                          cast(:repliesTo as text), :text, cast(:redactions as jsonb), :language, :postedAt, :summons, :kind, :now)
                        """)
                .setParameter("account", mention.account())
                .setParameter("id", mention.id().value())
                .setParameter("latest", mention.latest().value())
                .setParameter("number", new BigDecimal(mention.id().value()))
                .setParameter("author", mention.author().id().value())
                .setParameter("username", mention.author().username())
                .setParameter("channel", mention.channel().name())
                .setParameter("thread", mention.thread().value())
                .setParameter("repliesTo", repliesTo == null ? null : repliesTo.value())
                .setParameter("text", mention.text())
                .setParameter("redactions", RedactionsJson.write(mention.redactions()))
                .setParameter("language", mention.language())
                .setParameter("postedAt", mention.postedAt())
                .setParameter("summons", mention.summons())
                .setParameter("kind", mention.kind().name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Public mentions that X was not asked about since, the longest first. */
    List<Mention> toCheck(String account, Instant since, int most) {
        return entities.createNativeQuery("""
                        select * from mention
                        where account = :account and channel = 'PUBLIC' and gone_at is null
                          and coalesce(checked_at, stored_at) < :since and post_id not like '0%'
                        order by coalesce(checked_at, stored_at) limit :most""", MentionRow.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> ((MentionRow) row).mention())
                .toList();
    }

    void checked(String account, List<PostId> ids, Instant now) {
        entities.createNativeQuery(
                        "update mention set checked_at = :now where account = :account and post_id in (:ids)")
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("ids", ids.stream().map(PostId::value).toList())
                .executeUpdate();
    }

    /** Keeps the ids and times of a mention, and nothing it said. */
    void forget(Mention mention, String why, Instant now) {
        entities.createNativeQuery("""
                        update mention set text = '', redactions = '[]', gone_at = :now, gone_why = :why,
                          decided_at = coalesce(decided_at, :now), revised = false
                        where account = :account and post_id = :id""")
                .setParameter("now", now)
                .setParameter("why", why)
                .setParameter("account", mention.account())
                .setParameter("id", mention.id().value())
                .executeUpdate();
    }

    /**
     * The oldest mention that may be decided now, locked until the transaction ends: undecided, not postponed, held by
     * nobody, and with no earlier one of its conversation undecided.
     */
    Optional<MentionRow> claimNext(Instant now) {
        List<MentionRow> rows = entities.createNativeQuery("""
                        select m.* from mention m
                        where m.decided_at is null and (m.next_attempt_at is null or m.next_attempt_at <= :now)
                          and not exists (
                            select 1 from mention e where e.decided_at is null and e.account = m.account
                              and e.channel = m.channel and e.thread_id = m.thread_id and e.author_id = m.author_id
                              and e.post_num < m.post_num)
                        order by m.post_num limit 1 for update of m skip locked
                        """, MentionRow.class)
                .unwrap(NativeQuery.class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst();
    }

    /** Locks a mention; false when it is decided or held by another worker. */
    boolean claim(Mention mention) {
        return !entities.createNativeQuery("""
                        select 1 from mention where account = :account and post_id = :id and decided_at is null
                        for update skip locked
                        """)
                .setParameter("account", mention.account())
                .setParameter("id", mention.id().value())
                .getResultList()
                .isEmpty();
    }

    void decided(Mention mention, Instant now) {
        entities.createNativeQuery(
                        "update mention set decided_at = :now, revised = false where account = :account and post_id = :id")
                .setParameter("now", now)
                .setParameter("account", mention.account())
                .setParameter("id", mention.id().value())
                .executeUpdate();
    }

    /** Puts a mention off: one second, then twice as long each time. Its conversation waits with it. */
    void postpone(Mention mention, int attempts, Instant now) {
        long pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(attempts, 30));
        entities.createNativeQuery("""
                        update mention set attempts = attempts + 1, next_attempt_at = :next
                        where account = :account and post_id = :id and decided_at is null
                        """)
                .setParameter("next", now.plusSeconds(pause))
                .setParameter("account", mention.account())
                .setParameter("id", mention.id().value())
                .executeUpdate();
    }
}
