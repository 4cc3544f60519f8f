package dev.firstline.conversation;

import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One author in one thread, or in direct messages. Every change of owner raises the epoch, so that what was written before cannot leave after. */
@Entity
@Table(name = "conversation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Conversation {
    private static final Duration QUESTION_STANDS_FOR = Duration.ofMinutes(30);

    @Id
    private Long id;

    private String account;

    @Column(name = "author_id")
    private String authorId;

    @Column(name = "author_username")
    private String authorUsername;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "thread_id")
    private String threadId;

    @Enumerated(EnumType.STRING)
    private Owner.Kind owner;

    @Column(name = "owner_agent")
    private @Nullable String ownerAgent;

    private long epoch;

    @Column(name = "pending_intent")
    private @Nullable String pendingIntent;

    @Column(name = "pending_need")
    private @Nullable String pendingNeed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "pending_said")
    private Map<String, String> pendingSaid;

    @Column(name = "pending_at")
    private @Nullable Instant pendingAt;

    private int asked;

    @Column(name = "case_id")
    private @Nullable Long caseId;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Conversation() {}

    Conversation(long id, Mention mention, Instant now) {
        this.id = id;
        account = mention.account();
        authorId = mention.author().id().value();
        authorUsername = mention.author().username();
        channel = mention.channel();
        threadId = mention.thread().value();
        owner = Owner.Kind.BOT;
        epoch = 1;
        pendingSaid = Map.of();
        openedAt = now;
    }

    public long id() {
        return id;
    }

    public String account() {
        return account;
    }

    public Author author() {
        return new Author(new AuthorId(authorId), authorUsername);
    }

    public Channel channel() {
        return channel;
    }

    public PostId thread() {
        return new PostId(threadId);
    }

    public Owner owner() {
        return new Owner(owner, ownerAgent);
    }

    public long epoch() {
        return epoch;
    }

    public @Nullable Long caseId() {
        return caseId;
    }

    /** What the conversation is about, while it is so young that the next post is likely to be about the same. */
    public @Nullable PendingQuestion pending(Instant now) {
        if (pendingIntent == null || pendingAt == null) {
            return null;
        }
        boolean lapsed = pendingAt.plus(QUESTION_STANDS_FOR).isBefore(now);
        return lapsed ? null : new PendingQuestion(pendingIntent, pendingNeed, pendingSaid, pendingAt);
    }

    /** How many times in a row the bot asked without learning what it needs. */
    public int asked() {
        return asked;
    }

    /** Remembers what the conversation is about from now on; null: nothing to come back to. */
    public void remember(@Nullable PendingQuestion about) {
        pendingIntent = about == null ? null : about.intent();
        pendingNeed = about == null ? null : about.need();
        pendingSaid = about == null ? Map.of() : about.said();
        pendingAt = about == null ? null : about.since();
        asked = pendingNeed == null ? 0 : asked + 1;
    }

    /** Changes the owner and raises the epoch; does nothing if that owner has it already. */
    public boolean handTo(Owner next) {
        if (next.equals(owner())) {
            return false;
        }
        owner = next.kind();
        ownerAgent = next.agent();
        epoch++;
        return true;
    }

    /** Joins the case, or leaves any with null. */
    public void joinCase(@Nullable Long id) {
        caseId = id;
    }
}
