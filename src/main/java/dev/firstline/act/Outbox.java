package dev.firstline.act;

import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.PostId;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Replies waiting to leave. What is put in commits with what caused it, and leaves only after. */
@ApplicationScoped
public class Outbox implements PanacheRepository<Delivery> {
    /** For how long X may remember a text and refuse it again; its window is not documented. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private static final long NO_DELIVERY = -1;

    private final Clock clock;
    private final Event<DeliveryQueued> queued;

    Outbox(Clock clock, Event<DeliveryQueued> queued) {
        this.clock = clock;
        this.queued = queued;
    }

    /** Queues a reply in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Delivery add(Reply reply) {
        Delivery delivery = new Delivery(reply, clock.instant());
        persist(delivery);
        queued.fire(new DeliveryQueued());
        return delivery;
    }

    /** Whether the account posted these very words lately, or is about to. */
    public boolean saidBefore(String account, String text) {
        return said(account, text, NO_DELIVERY, "QUEUED", "DEFERRED", "SENDING", "SENT", "UNKNOWN");
    }

    /** Whether another reply with these very words left lately or is on its way. */
    boolean saidByAnother(Delivery delivery) {
        return said(delivery.account(), delivery.text(), delivery.id(), "SENDING", "SENT", "UNKNOWN");
    }

    /** In SQL, since Hibernate writes its own md5 in a way that the index on texts does not serve. */
    private boolean said(String account, String text, long exceptId, String... states) {
        return getEntityManager()
                .createNativeQuery("""
                        select 1 from delivery
                        where account = ?1 and md5(body) = md5(?2) and created_at > ?3 and id <> ?4 and state in (?5)
                          and channel = 'PUBLIC'
                        limit 1""")
                .setParameter(1, account)
                .setParameter(2, text)
                .setParameter(3, clock.instant().minus(REMEMBERED))
                .setParameter(4, exceptId)
                .setParameter(5, List.of(states))
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** Whether the bot answered this mention, or may have. */
    public boolean answers(String account, PostId mention) {
        return count(
                        "account = ?1 and mentionId = ?2 and sender = ?3 and state not in ?4",
                        account,
                        mention.value(),
                        Sender.BOT,
                        List.of(DeliveryState.REFUSED, DeliveryState.CANCELLED))
                > 0;
    }

    /** Takes the bot's reply to this mention back if it was never tried: it was written for other words. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(String account, PostId mention) {
        delete(
                "account = ?1 and mentionId = ?2 and sender = ?3 and attempts = 0 and state in ?4",
                account,
                mention.value(),
                Sender.BOT,
                List.of(DeliveryState.QUEUED, DeliveryState.DEFERRED));
    }

    /** Nothing is sent any more to a mention that is gone, and nobody needs to be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropFor(String account, PostId mention) {
        update(
                "state = ?1, reason = 'target-gone', settledAt = ?2, told = true, body = '' where account = ?3 and mentionId = ?4"
                        + " and state in ?5",
                DeliveryState.CANCELLED,
                clock.instant(),
                account,
                mention.value(),
                List.of(DeliveryState.QUEUED, DeliveryState.DEFERRED));
    }

    /** Whether this post is a reply that left through this outbox. */
    public boolean made(String account, PostId post) {
        return count("account = ?1 and postId = ?2", account, post.value()) > 0;
    }

    /** Whether the bot answered, or is about to answer, a post of this author in this channel that was made after the given moment. */
    public boolean botAnswered(String account, Channel channel, AuthorId author, Instant after) {
        return getEntityManager()
                .createNativeQuery("""
                        select 1 from delivery d join conversation c on c.id = d.conversation_id
                        where c.account = ?1 and c.author_id = ?2 and d.channel = ?4 and d.sender = 'BOT' and d.mentioned_at > ?3
                          and d.state not in ('REFUSED', 'CANCELLED')
                        limit 1""")
                .setParameter(1, account)
                .setParameter(2, author.value())
                .setParameter(3, after)
                .setParameter(4, channel.name())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** How many on the same way out leave before this one, by rank and then in turn. */
    int ahead(Delivery delivery) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from delivery
                                where state in ('QUEUED', 'DEFERRED') and channel = ?1
                                  and (priority < ?2 or priority = ?2 and id < ?3)""")
                        .setParameter(1, delivery.channel().name())
                        .setParameter(2, delivery.rank().place())
                        .setParameter(3, delivery.id())
                        .getSingleResult())
                .intValue();
    }

    /** The replies of a case, newest first. */
    public List<Delivery> ofCase(long caseId) {
        return list("caseId = ?1 order by id desc", caseId);
    }
}
