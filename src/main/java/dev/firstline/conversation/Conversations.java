package dev.firstline.conversation;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All conversations. Whoever changes one holds its row lock until the end of the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Conversations implements PanacheRepository<Conversation> {
    private final EventLog log;
    private final Clock clock;

    Conversations(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The mention's conversation, opened if it is new, locked. */
    public Conversation lock(Mention mention) {
        Conversation known = find(mention);
        return known == null ? open(mention) : known;
    }

    /** A conversation by id, locked. */
    public Conversation lock(long id) {
        Conversation found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new IllegalStateException("no conversation " + id);
        }
        return found;
    }

    /** Whether the bot answered this question of this author since then, in any thread. */
    public boolean answeredSince(String account, AuthorId author, String intent, Instant since) {
        return count(
                        "account = ?1 and authorId = ?2 and pendingIntent = ?3 and pendingNeed is null and pendingAt >= ?4",
                        account,
                        author.value(),
                        intent,
                        since)
                > 0;
    }

    /** All conversations of a case, locked, oldest first. */
    public List<Conversation> lockOfCase(long caseId) {
        return find("caseId = ?1 order by id", caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Changes the owner of all conversations of a case. */
    public void handCaseTo(long caseId, Owner next, String actor) {
        lockOfCase(caseId).forEach(each -> handTo(each, next, actor));
    }

    /** All conversations of a case, oldest first. */
    public List<Conversation> ofCase(long caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** Changes the owner, and says so in the log. */
    public void handTo(Conversation conversation, Owner next, String actor) {
        String before = conversation.owner().label();
        if (conversation.handTo(next)) {
            log.append(Event.of(EventKind.OWNER_CHANGED, clock.instant(), actor)
                    .conversation(conversation.id())
                    .caseId(conversation.caseId())
                    .detail(before + " to " + next.label() + " epoch " + conversation.epoch()));
        }
    }

    private @Nullable Conversation find(Mention mention) {
        return find(
                        "account = ?1 and authorId = ?2 and threadId = ?3 and channel = ?4",
                        mention.account(),
                        mention.author().id().value(),
                        mention.thread().value(),
                        mention.channel())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    private Conversation open(Mention mention) {
        // Mentions of one author in one thread are handled one after the other, so nobody opens the same one meanwhile;
        // if somebody did, the unique key fails this transaction and the mention is taken up again.
        long id = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('conversation_seq')")
                        .getSingleResult())
                .longValue();
        Conversation opened = new Conversation(id, mention, clock.instant());
        persist(opened);
        return opened;
    }
}
