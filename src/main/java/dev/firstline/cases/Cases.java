package dev.firstline.cases;

import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Owner;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.BusinessCalendar;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.mention.Author;
import dev.firstline.mention.Mention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens cases and moves them. Row locks are always taken in the order case, then its conversations. A claim is a change of
 * owner: it makes the agent the owner of all the author's conversations in the same transaction.
 */
@ApplicationScoped
@Transactional
public class Cases implements PanacheRepository<Case> {
    private final NextCase next;
    private final Conversations conversations;
    private final CurrentIntents intents;
    private final CasesConfig config;
    private final EventLog log;
    private final Clock clock;

    Cases(
            NextCase next,
            Conversations conversations,
            CurrentIntents intents,
            CasesConfig config,
            EventLog log,
            Clock clock) {
        this.next = next;
        this.conversations = conversations;
        this.intents = intents;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Locks the author's open case, if there is one, and the author: nobody else opens one until this transaction ends.
     * Whoever will also lock a conversation calls this first.
     */
    public Optional<Case> lockOpen(String account, Author author) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, account + ":" + author.id())
                .getSingleResult();
        return find(
                        "account = ?1 and authorId = ?2 and state <> ?3",
                        account,
                        author.id().value(),
                        CaseState.CLOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Hands work to people: joins the author's open case, reopens one closed lately, or opens a new one. */
    public Case open(Conversation conversation, NewWork work) {
        Instant now = clock.instant();
        Duration promise = intents.now().brand().promises().getOrDefault(work.priority(), Duration.ofHours(1));
        Instant due = BusinessCalendar.of(intents.now().brand()).due(now, promise);
        Author author = work.mention().author();
        Optional<Case> open = lockOpen(work.mention().account(), author);
        Optional<Case> closed = open.isPresent() ? Optional.empty() : closedLately(work, now);
        EventKind kind;
        Case subject;
        if (open.isPresent()) {
            subject = open.get();
            subject.join(work, due);
            kind = EventKind.CASE_JOINED;
        } else if (closed.isPresent()) {
            subject = closed.get();
            subject.reopen(work, now, due);
            kind = EventKind.CASE_REOPENED;
        } else {
            subject = new Case(next.number(), work, now, due);
            persist(subject);
            kind = EventKind.CASE_OPENED;
        }
        adopt(subject, conversation);
        log.append(event(kind, subject, "bot")
                .mention(work.mention().id())
                .conversation(conversation.id())
                .reason(String.join(" ", work.briefing().why())));
        flush();
        return subject;
    }

    /** Cases of the author show the mention's words no more; a case that came of it says that it is gone. */
    public void forget(Mention mention, String summary) {
        lockOpen(mention.account(), mention.author());
        find(
                        "account = ?1 and authorId = ?2",
                        mention.account(),
                        mention.author().id().value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(subject -> subject.tellsOf(mention, summary))
                .forEach(Case::forget);
        flush();
    }

    /** The conversation belongs to the case from now on, and to whoever has it. */
    public void adopt(Case subject, Conversation conversation) {
        conversation.joinCase(subject.id());
        String holder = subject.holder();
        conversations.handTo(conversation, holder == null ? Owner.PEOPLE : Owner.agent(holder), "bot");
    }

    private Optional<Case> closedLately(NewWork work, Instant now) {
        return find(
                        "account = ?1 and authorId = ?2 and state = ?3 and closedAt > ?4 order by closedAt desc",
                        work.mention().account(),
                        work.mention().author().id().value(),
                        CaseState.CLOSED,
                        now.minus(config.reopens()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Claims the next case of a queue: most urgent, then soonest due. Empty when the queue is. Never the same case to two. */
    public Optional<Case> claimNext(String queue, String agent) {
        Optional<Case> found = next.waitingIn(queue);
        found.ifPresent(subject -> claimed(subject, agent));
        return found;
    }

    /**
     * Claims this very case.
     *
     * @throws CaseRefusal when another holds it or it is closed
     */
    public Case claim(long id, String agent, long version) {
        Case subject = lock(id);
        if (subject.state() == CaseState.WAITING) {
            requireVersion(subject, version);
        }
        claimed(subject, agent);
        return subject;
    }

    private void claimed(Case subject, String agent) {
        subject.claim(agent, clock.instant().plus(config.lease()));
        handAllTo(subject, Owner.agent(agent), agent);
        log.append(event(EventKind.CASE_CLAIMED, subject, agent));
        flush();
    }

    /** Keeps the holder's lease. */
    public Case heartbeat(long id, String agent) {
        Case subject = lock(id);
        subject.heartbeat(agent, clock.instant().plus(config.lease()));
        flush();
        return subject;
    }

    /** Gives it back to its queue. */
    public Case release(long id, String agent, long version) {
        Case subject = lock(id, version);
        subject.requireHolder(agent, "release");
        back(subject, EventKind.CASE_RELEASED, agent);
        return subject;
    }

    /** Closes it: the bot owns the conversations again. A waiting case may be closed by anybody, a claimed one by its holder. */
    public Case close(long id, String agent, long version, String disposition) {
        Case subject = lock(id, version);
        if (subject.state() == CaseState.CLAIMED) {
            subject.requireHolder(agent, "close");
        }
        subject.close(disposition, clock.instant());
        handAllTo(subject, Owner.BOT, agent);
        log.append(event(EventKind.CASE_CLOSED, subject, agent).detail(disposition));
        flush();
        return subject;
    }

    /** The holder answers: checks the lease, stops the first-response clock. */
    public Case answering(long id, String agent, long version) {
        Case subject = lock(id, version);
        subject.requireHolder(agent, "reply");
        subject.responded(clock.instant());
        flush();
        return subject;
    }

    /** Returns the case with the longest expired lease to its queue. False when there is none. */
    public boolean expireOne() {
        Optional<Case> lapsed = next.lapsed();
        lapsed.ifPresent(subject -> back(subject, EventKind.CASE_LEASE_EXPIRED, "system"));
        return lapsed.isPresent();
    }

    private void back(Case subject, EventKind kind, String actor) {
        subject.backToQueue();
        handAllTo(subject, Owner.PEOPLE, actor);
        log.append(event(kind, subject, actor));
        flush();
    }

    private void handAllTo(Case subject, Owner owner, String actor) {
        conversations.lockOfCase(subject.id()).forEach(each -> conversations.handTo(each, owner, actor));
    }

    private Case lock(long id) {
        Case found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw CaseRefusal.unknown(id);
        }
        return found;
    }

    private Case lock(long id, long version) {
        Case found = lock(id);
        requireVersion(found, version);
        return found;
    }

    private static void requireVersion(Case subject, long version) {
        if (subject.version() != version) {
            throw CaseRefusal.changed(subject);
        }
    }

    private Event event(EventKind kind, Case subject, String actor) {
        return Event.of(kind, clock.instant(), actor).caseId(subject.id());
    }
}
