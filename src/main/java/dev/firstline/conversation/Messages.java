package dev.firstline.conversation;

import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What was said, in order. */
@ApplicationScoped
public class Messages {
    private final EntityManager entities;

    Messages(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a post to the conversation; one that is there already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(long conversation, Message message) {
        entities.createNativeQuery("""
                        insert into message (id, conversation_id, post_id, newest_id, origin, agent, body, at, summons)
                        values (nextval('message_seq'), :conversation, :post, :newest, :origin, cast(:agent as text),
                                :body, :at, :summons)
                        on conflict (conversation_id, post_id) do nothing""")
                .setParameter("conversation", conversation)
                .setParameter("post", message.post().value())
                .setParameter("newest", message.newest().value())
                .setParameter("summons", message.summons())
                .setParameter("origin", message.origin().name())
                .setParameter("agent", message.agent())
                .setParameter("body", message.text())
                .setParameter("at", message.at())
                .executeUpdate();
    }

    /** The customer's post says something else now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revise(long conversation, Message message) {
        entities.createNativeQuery("""
                        update message set newest_id = :newest, body = :body, summons = :summons
                        where conversation_id = :conversation and post_id = :post""")
                .setParameter("conversation", conversation)
                .setParameter("post", message.post().value())
                .setParameter("newest", message.newest().value())
                .setParameter("body", message.text())
                .setParameter("summons", message.summons())
                .executeUpdate();
    }

    /** The post's words go, its place stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long conversation, PostId post) {
        entities.createNativeQuery(
                        "update message set body = '' where conversation_id = :conversation and post_id = :post")
                .setParameter("conversation", conversation)
                .setParameter("post", post.value())
                .executeUpdate();
    }

    /** The brand's post is off X; its words stay, marked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(long conversation, PostId post, Instant at) {
        entities.createNativeQuery(
                        "update message set deleted_at = :at where conversation_id = :conversation and post_id = :post")
                .setParameter("at", at)
                .setParameter("conversation", conversation)
                .setParameter("post", post.value())
                .executeUpdate();
    }

    /** A conversation's posts, oldest first. */
    public List<Message> of(long conversation) {
        return entities.createNativeQuery("""
                        select post_id, newest_id, origin, agent, body, at, summons, deleted_at
                        from message where conversation_id = ?1 order by at, id""", Tuple.class)
                .setParameter(1, conversation)
                .getResultStream()
                .map(row -> read((Tuple) row))
                .toList();
    }

    private static Message read(Tuple row) {
        return new Message(
                new PostId(row.get(0, String.class)),
                new PostId(row.get(1, String.class)),
                Message.Origin.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Instant.class),
                row.get(6, Boolean.class),
                row.get(7, Instant.class));
    }
}
