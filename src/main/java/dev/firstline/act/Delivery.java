package dev.firstline.act;

import dev.firstline.facts.Fact;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.PostId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way to X. {@code QUEUED → SENDING → SENT}; beside that {@code DEFERRED}, {@code REFUSED}, {@code CANCELLED},
 * and {@code UNKNOWN} until the brand's timeline was looked at.
 */
@Entity
@Table(name = "delivery")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Delivery {
    private static final int DETAIL_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 1)
    private Long id;

    private String account;

    @Column(name = "conversation_id")
    private long conversationId;

    @Column(name = "case_id")
    private @Nullable Long caseId;

    @Column(name = "mention_id")
    private String mentionId;

    @Column(name = "mentioned_at")
    private Instant mentionedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "author_id")
    private String authorId;

    @Column(name = "in_reply_to")
    private String inReplyTo;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private @Nullable String agent;
    private long epoch;
    private String body;
    private int priority;

    @Column(name = "fact_feed")
    private @Nullable String factFeed;

    @Column(name = "fact_key")
    private @Nullable String factKey;

    @Column(name = "fact_values")
    private @Nullable String factValues;

    @Column(name = "fact_fresh_for_seconds")
    private @Nullable Long factFreshFor;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private @Nullable String reason;
    private @Nullable String detail;

    @Column(name = "post_id")
    private @Nullable String postId;

    private int attempts;
    private int looks;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "first_tried_at")
    private @Nullable Instant firstTriedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    private boolean told;

    /** How often it was taken up in a row without coming to an end: whoever did may have died of it. */
    private int leases;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "deleted_by")
    private @Nullable String deletedBy;

    @Column(name = "deleted_reason")
    private @Nullable String deletedReason;

    protected Delivery() {}

    Delivery(Reply reply, Instant now) {
        account = reply.conversation().account();
        conversationId = reply.conversation().id();
        caseId = reply.caseId();
        mentionId = reply.mention().value();
        mentionedAt = reply.mentionedAt();
        channel = reply.conversation().channel();
        authorId = reply.conversation().author().id().value();
        inReplyTo = reply.inReplyTo().value();
        sender = reply.agent() == null ? Sender.BOT : Sender.AGENT;
        agent = reply.agent();
        epoch = reply.conversation().epoch();
        body = reply.text();
        priority = reply.rank().place();
        state = DeliveryState.QUEUED;
        createdAt = now;
        dueAt = now;
        Fact fact = reply.fact();
        Duration freshFor = reply.factFreshFor();
        if (fact != null && freshFor != null) {
            factFeed = fact.feed();
            factKey = fact.key();
            factValues = FactStated.text(fact.values());
            factFreshFor = freshFor.toSeconds();
        }
    }

    public long id() {
        return id;
    }

    public long conversationId() {
        return conversationId;
    }

    /** The case that people have for it, if any. */
    public @Nullable Long caseId() {
        return caseId;
    }

    /** The mention it answers. */
    public PostId mention() {
        return new PostId(mentionId);
    }

    public String account() {
        return account;
    }

    /** The post on X it replies to: the newest edit of the mention. */
    public PostId inReplyTo() {
        return new PostId(inReplyTo);
    }

    public Channel channel() {
        return channel;
    }

    /** What X is asked to make of it. */
    Outgoing outgoing() {
        return channel == Channel.DM
                ? new Outgoing.DirectMessage(body, new AuthorId(authorId))
                : new Outgoing.PublicReply(body, inReplyTo());
    }

    public Rank rank() {
        return Rank.at(priority);
    }

    public Sender sender() {
        return sender;
    }

    /** The agent who wrote it, unless the bot did. */
    public @Nullable String agent() {
        return agent;
    }

    public long epoch() {
        return epoch;
    }

    public String text() {
        return body;
    }

    public DeliveryState state() {
        return state;
    }

    /** Why it does not leave, or not yet. */
    public @Nullable String reason() {
        return reason;
    }

    /** What X said about it last, if it said anything. */
    public @Nullable String detail() {
        return detail;
    }

    void heard(String fromX) {
        detail = fromX.length() > DETAIL_LENGTH ? fromX.substring(0, DETAIL_LENGTH) : fromX;
    }

    /** Its id on X, once sent. */
    public @Nullable PostId post() {
        return postId == null ? null : new PostId(postId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it is tried or looked at next. */
    public Instant dueAt() {
        return dueAt;
    }

    @Nullable
    FactStated fact() {
        return factFeed == null || factKey == null || factValues == null || factFreshFor == null
                ? null
                : new FactStated(factFeed, factKey, factValues, Duration.ofSeconds(factFreshFor));
    }

    /** When X was first asked to make it; a reply cannot be older. */
    Instant firstTriedAt() {
        return Objects.requireNonNullElse(firstTriedAt, createdAt);
    }

    int looks() {
        return looks;
    }

    boolean waitedLongerThan(Duration most, Instant now) {
        return createdAt.plus(most).isBefore(now);
    }

    void leave(Instant leaseEnds, Instant now) {
        state = DeliveryState.SENDING;
        reason = null;
        attempts++;
        leases++;
        dueAt = leaseEnds;
        if (firstTriedAt == null) {
            firstTriedAt = now;
        }
    }

    void sent(PostId post, Instant now) {
        state = DeliveryState.SENT;
        leases = 0;
        reason = null;
        postId = post.value();
        settledAt = now;
        told = true;
    }

    void defer(String why, Instant until) {
        state = DeliveryState.DEFERRED;
        leases = 0;
        reason = why;
        dueAt = until;
    }

    void refuse(String why, Instant now) {
        stop(DeliveryState.REFUSED, why, now);
    }

    void cancel(String why, Instant now) {
        stop(DeliveryState.CANCELLED, why, now);
    }

    private void stop(DeliveryState how, String why, Instant now) {
        state = how;
        reason = why;
        settledAt = now;
        dueAt = now; // people are told at once
    }

    /** Nobody knows whether X made it; look at the timeline at the given time. */
    void outcomeUnknown(String why, Instant lookAt) {
        state = DeliveryState.UNKNOWN;
        leases = 0;
        reason = why;
        dueAt = lookAt;
    }

    /** Somebody looks at the timeline; if that one dies, another does when the lease ends. */
    void lookedForUntil(Instant leaseEnds) {
        if (state == DeliveryState.SENDING) {
            state = DeliveryState.UNKNOWN;
            reason = "outcome-unknown";
        }
        leases++;
        dueAt = leaseEnds;
    }

    /** Looked, and it is not there; look again at the given time. */
    void notSeen(Instant lookAgainAt) {
        looks++;
        leases = 0;
        dueAt = lookAgainAt;
    }

    /** The look itself failed in a way that is understood. */
    void lookEnded() {
        leases = 0;
    }

    /** It could not be taken up. */
    void leaseFailed(Instant again) {
        leases++;
        dueAt = again;
    }

    int leases() {
        return leases;
    }

    /** When its post was taken off X, if it was. */
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    /** The supervisor who had it taken off. */
    public @Nullable String deletedBy() {
        return deletedBy;
    }

    public @Nullable String deletedReason() {
        return deletedReason;
    }

    void deleted(String by, String why, Instant now) {
        deletedAt = now;
        deletedBy = by;
        deletedReason = why;
    }

    /** People know that it will not leave. */
    void told() {
        told = true;
    }

    /** Telling people failed; try again at the given time. */
    void tellAt(Instant moment) {
        dueAt = moment;
    }
}
