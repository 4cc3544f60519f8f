package dev.firstline.cases;

import dev.firstline.intent.Brand;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Handed-off work for one author. {@code WAITING → CLAIMED → CLOSED}, with {@code SNOOZED} beside {@code CLAIMED}; a release, a
 * transfer, an expired lease and the end of a snooze lead back to {@code WAITING}, reopening as well. Its methods are the only
 * legal moves; {@link CaseState} and {@link CaseMove} say which are legal where and for whom.
 */
@Entity
@Table(name = "cases")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Case {
    @Id
    private Long id;

    @Version
    private long version;

    private String account;

    @Column(name = "author_id")
    private String authorId;

    @Column(name = "author_username")
    private String authorUsername;

    private String queue;
    private int priority;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private @Nullable String holder;

    @Column(name = "lease_until")
    @OptimisticLock(excluded = true) // a heartbeat is no change that a reader must know of
    private @Nullable Instant leaseUntil;

    @Column(name = "snoozed_until")
    private @Nullable Instant snoozedUntil;

    private long epoch;
    private String reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private Briefing briefing;

    @Column(name = "last_mention_id")
    private String lastMentionId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "first_response_at")
    private @Nullable Instant firstResponseAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable String disposition;

    protected Case() {}

    Case(long id, NewWork work, Instant now, Instant due) {
        this.id = id;
        account = work.mention().account();
        authorId = work.mention().author().id().value();
        authorUsername = work.mention().author().username();
        queue = work.queue();
        openedAt = now;
        reasons = "";
        take(work, now, due);
    }

    /**
     * More work of the same author: the most pressing priority and the latest briefing win, the age stays. A sensitive topic
     * takes a case that nobody holds yet along to its queue. What was put aside is waiting again.
     */
    void join(NewWork work, Instant due) {
        if (state == CaseState.SNOOZED) {
            toQueue();
        }
        if (state == CaseState.WAITING && work.queue().equals(Brand.SENSITIVE)) {
            queue = Brand.SENSITIVE;
        }
        addReasons(work.briefing().why());
        briefing = work.briefing();
        lastMentionId = work.mention().id().value();
        if (work.priority() < priority) {
            priority = work.priority();
            dueAt = due.isBefore(dueAt) ? due : dueAt;
        }
    }

    /** A closed case starts over, with its number and history. */
    void reopen(NewWork work, Instant now, Instant due) {
        queue = work.queue();
        take(work, now, due);
    }

    private void take(NewWork work, Instant now, Instant due) {
        priority = work.priority();
        briefing = work.briefing();
        lastMentionId = work.mention().id().value();
        addReasons(work.briefing().why());
        startOver(now, due);
    }

    private void startOver(Instant now, Instant due) {
        letGo(CaseState.WAITING);
        closedAt = null;
        disposition = null;
        firstResponseAt = null;
        waitingSince = now;
        dueAt = due;
    }

    boolean tellsOf(Mention mention, String summary) {
        boolean last = lastMentionId.equals(mention.id().value());
        return last || !summary.isEmpty() && briefing.summary().equals(summary);
    }

    /** The words of the customer's post are gone from X, and from here. */
    void forget() {
        briefing = briefing.withoutWords();
        addReasons(List.of("mention-gone"));
    }

    private void addReasons(List<String> more) {
        Set<String> all = new LinkedHashSet<>(reasons());
        all.addAll(more);
        reasons = String.join(" ", all);
    }

    void claim(Actor actor, Instant until) {
        require(CaseMove.CLAIM, actor);
        hold(actor.name(), until);
    }

    void heartbeat(Actor actor, Instant until) {
        require(CaseMove.HEARTBEAT, actor);
        leaseUntil = until;
    }

    /** Back to its queue, its age kept. */
    void release(Actor actor) {
        require(CaseMove.RELEASE, actor);
        toQueue();
    }

    /** As a release, by who was offered it and does not take it. */
    void decline(Actor actor) {
        require(CaseMove.DECLINE, actor);
        toQueue();
    }

    /** The holder fell silent, or the time of the snooze is over. */
    void lapse() {
        toQueue();
    }

    /**
     * @param otherQueue null: it stays in its queue
     * @param agent      into whose hands; null: it waits
     */
    void transfer(Actor actor, @Nullable String otherQueue, @Nullable String agent, Instant until) {
        require(CaseMove.TRANSFER, actor);
        queue = otherQueue == null ? queue : otherQueue;
        if (agent == null) {
            toQueue();
        } else {
            hold(agent, until);
        }
    }

    /** The holder keeps it, without a lease. */
    void snooze(Actor actor, Instant until) {
        require(CaseMove.SNOOZE, actor);
        state = CaseState.SNOOZED;
        leaseUntil = null;
        snoozedUntil = until;
    }

    void close(CaseMove how, Actor actor, String code, Instant now) {
        require(how, actor);
        letGo(CaseState.CLOSED);
        closedAt = now;
        disposition = code;
    }

    /** People want it back. */
    void reopen(Actor actor, Instant now, Instant due) {
        require(CaseMove.REOPEN, actor);
        startOver(now, due);
    }

    private void hold(String agent, Instant until) {
        letGo(CaseState.CLAIMED);
        holder = agent;
        leaseUntil = until;
    }

    private void toQueue() {
        letGo(CaseState.WAITING);
    }

    /** Every change of hands raises the epoch. */
    private void letGo(CaseState next) {
        state = next;
        holder = null;
        leaseUntil = null;
        snoozedUntil = null;
        epoch++;
    }

    /** A person answered; the first answer stops the clock. */
    void responded(Instant now) {
        if (firstResponseAt == null) {
            firstResponseAt = now;
        }
    }

    /** What this user may do with it now. */
    public List<CaseMove> allowed(Actor actor) {
        return state.moves().stream().filter(move -> isFor(actor, move)).toList();
    }

    private boolean isFor(Actor actor, CaseMove move) {
        return holder == null || holder.equals(actor.name()) || actor.supervisor() && move.supervisorToo();
    }

    /** @throws CaseRefusal when it changed since then */
    void requireVersion(long read) {
        if (version != read) {
            throw CaseRefusal.changed(this);
        }
    }

    void require(CaseMove move, Actor actor) {
        if (holder != null && !isFor(actor, move)) {
            throw CaseRefusal.held(this);
        }
        if (!state.moves().contains(move)) {
            throw CaseRefusal.wrongState(this, move, actor);
        }
    }

    public long id() {
        return id;
    }

    /** Grows with every change; the ETag. */
    public long version() {
        return version;
    }

    public String account() {
        return account;
    }

    public Author author() {
        return new Author(new AuthorId(authorId), authorUsername);
    }

    public String queue() {
        return queue;
    }

    public int priority() {
        return priority;
    }

    public CaseState state() {
        return state;
    }

    public @Nullable String holder() {
        return holder;
    }

    public @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    /** Until when it is put aside, if it is. */
    public @Nullable Instant snoozedUntil() {
        return snoozedUntil;
    }

    /** Grows with every change of hands; a lease is known by it. */
    public long epoch() {
        return epoch;
    }

    public List<String> reasons() {
        return reasons.isEmpty() ? List.of() : Arrays.asList(reasons.split(" "));
    }

    public Briefing briefing() {
        return briefing;
    }

    /** The author's latest mention: what a reply answers. */
    public PostId lastMention() {
        return new PostId(lastMentionId);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** By when a person promised to answer. */
    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant firstResponseAt() {
        return firstResponseAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String disposition() {
        return disposition;
    }
}
