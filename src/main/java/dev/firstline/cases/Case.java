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
 * Handed-off work for one author. {@code WAITING → CLAIMED → CLOSED}; a release or an expired lease leads back to
 * {@code WAITING}, a new handoff soon after closing as well. Its methods are the only legal moves.
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
        wait(work, now, due);
    }

    /**
     * More work of the same author: the most pressing priority and the latest briefing win, the age stays. A sensitive topic
     * takes a case that nobody holds yet along to its queue.
     */
    void join(NewWork work, Instant due) {
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
        closedAt = null;
        disposition = null;
        firstResponseAt = null;
        queue = work.queue();
        wait(work, now, due);
    }

    private void wait(NewWork work, Instant now, Instant due) {
        state = CaseState.WAITING;
        epoch++;
        priority = work.priority();
        waitingSince = now;
        dueAt = due;
        briefing = work.briefing();
        lastMentionId = work.mention().id().value();
        addReasons(work.briefing().why());
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

    void claim(String agent, Instant until) {
        if (state == CaseState.CLAIMED) {
            throw CaseRefusal.held(this);
        }
        require(CaseState.WAITING, "claim");
        state = CaseState.CLAIMED;
        holder = agent;
        leaseUntil = until;
        epoch++;
    }

    void heartbeat(String agent, Instant until) {
        requireHolder(agent, "heartbeat");
        leaseUntil = until;
    }

    /** Back to its queue, its age kept: the holder gave it up, or the lease ran out. */
    void backToQueue() {
        require(CaseState.CLAIMED, "release");
        state = CaseState.WAITING;
        holder = null;
        leaseUntil = null;
        epoch++;
    }

    void close(String code, Instant now) {
        if (state == CaseState.CLOSED) {
            throw CaseRefusal.wrongState(this, "close");
        }
        state = CaseState.CLOSED;
        holder = null;
        leaseUntil = null;
        closedAt = now;
        disposition = code;
        epoch++;
    }

    /** A person answered; the first answer stops the clock. */
    void responded(Instant now) {
        if (firstResponseAt == null) {
            firstResponseAt = now;
        }
    }

    void requireHolder(String agent, String move) {
        require(CaseState.CLAIMED, move);
        if (!agent.equals(holder)) {
            throw CaseRefusal.held(this);
        }
    }

    private void require(CaseState wanted, String move) {
        if (state != wanted) {
            throw CaseRefusal.wrongState(this, move);
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
