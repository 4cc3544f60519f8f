package dev.firstline.cases;

import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Owner;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.Brand;
import dev.firstline.intent.BusinessCalendar;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens and finds cases. An author has one open case at most. Locks are always taken in the order author, case, the case's
 * conversations.
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
        Instant due = due(work.priority(), now);
        Author author = work.mention().author();
        Optional<Case> open = lockOpen(work.mention().account(), author);
        Optional<Case> closed = open.isPresent() ? Optional.empty() : closedLately(work, now);
        EventKind kind;
        Case subject;
        CaseState before = null;
        if (open.isPresent()) {
            subject = open.get();
            before = subject.state();
            subject.join(work, due);
            kind = EventKind.CASE_JOINED;
        } else if (closed.isPresent()) {
            subject = closed.get();
            before = CaseState.CLOSED;
            subject.reopen(work, now, due);
            kind = EventKind.CASE_REOPENED;
        } else {
            subject = new Case(next.number(), work, now, due);
            persist(subject);
            kind = EventKind.CASE_OPENED;
        }
        adopt(subject, conversation);
        if (before == CaseState.SNOOZED) {
            conversations.handCaseTo(subject.id(), Owner.PEOPLE, "system");
        }
        log.append(CaseEvents.of(kind, subject, before, clock.instant(), "bot")
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

    /**
     * The case, locked.
     *
     * @throws CaseRefusal when there is none
     */
    Case lock(long id) {
        Case found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw CaseRefusal.unknown(id);
        }
        return found;
    }

    /** As above, unless it changed since the caller read it. */
    Case lock(long id, long version) {
        Case found = lock(id);
        found.requireVersion(version);
        return found;
    }

    /**
     * The open case of a case's author, both locked: the author first, as everybody does.
     *
     * @throws CaseRefusal when there is no such case
     */
    Optional<Case> lockOpenOfSameAuthor(long id) {
        List<?> found = getEntityManager()
                .createNativeQuery("select account, author_id, author_username from cases where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            throw CaseRefusal.unknown(id);
        }
        Tuple row = (Tuple) found.get(0);
        Author author = new Author(new AuthorId(row.get(1, String.class)), row.get(2, String.class));
        return lockOpen(row.get(0, String.class), author);
    }

    /** By when a case of a priority that comes now must be answered. */
    Instant due(int priority, Instant now) {
        Brand brand = intents.now().brand();
        Duration promise = brand.promises().getOrDefault(priority, Duration.ofHours(1));
        return BusinessCalendar.of(brand).due(now, promise);
    }
}
