package dev.firstline.ingest;

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
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A mention as read from its table; {@link Mentions} writes it. */
@Entity
@Immutable
@Table(name = "mention")
@IdClass(MentionKey.class)
class MentionRow {
    @Id
    private String account;

    @Id
    @Column(name = "post_id")
    private String postId;

    @Column(name = "latest_id")
    private String latestId;

    @Column(name = "author_id")
    private String authorId;

    @Column(name = "author_username")
    private String authorUsername;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "thread_id")
    private String threadId;

    @Column(name = "replies_to")
    private @Nullable String repliesTo;

    private String text;
    private String redactions;
    private String language;

    @Column(name = "posted_at")
    private Instant postedAt;

    private boolean summons;

    @Enumerated(EnumType.STRING)
    private Mention.Kind kind;

    private int attempts;
    private boolean revised;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MentionRow() {}

    int attempts() {
        return attempts;
    }

    /** Whether it was decided before its author changed it. */
    boolean revised() {
        return revised;
    }

    Mention mention() {
        return new Mention(
                account,
                new PostId(postId),
                new PostId(latestId),
                new Author(new AuthorId(authorId), authorUsername),
                channel,
                new PostId(threadId),
                repliesTo == null ? null : new PostId(repliesTo),
                text,
                RedactionsJson.read(redactions),
                language,
                postedAt,
                summons,
                kind);
    }
}
