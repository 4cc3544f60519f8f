package dev.firstline.act;

import dev.firstline.conversation.Messages;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.mention.Channel;
import dev.firstline.mention.PostId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes a wrong post off X. What it said stays in the thread, marked, so that everybody can see what happened. */
@ApplicationScoped
public class Deletions {
    private final Outbox outbox;
    private final ReplySender x;
    private final StoppedReplies people;
    private final Messages messages;
    private final EventLog log;
    private final Clock clock;

    Deletions(Outbox outbox, ReplySender x, StoppedReplies people, Messages messages, EventLog log, Clock clock) {
        this.outbox = outbox;
        this.x = x;
        this.people = people;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Deletes the post of a delivery; once it is deleted, further calls change nothing. X is called outside of any transaction.
     *
     * @param by       the supervisor
     * @param reason   why, a short code
     * @param toPeople whether the mention goes to people, who may then answer it
     * @throws DeletionRefusal when there is nothing to delete or X does not do it
     */
    public Delivery delete(long id, String by, String reason, boolean toPeople) {
        Optional<PostId> post = QuarkusTransaction.requiringNew().call(() -> postToDelete(id));
        post.ifPresent(each -> askX(each));
        return QuarkusTransaction.requiringNew().call(() -> deleted(id, by, reason, toPeople));
    }

    /** Empty when it is deleted already. */
    private Optional<PostId> postToDelete(long id) {
        Delivery delivery = find(id, LockModeType.NONE);
        PostId post = delivery.post();
        if (delivery.channel() != Channel.PUBLIC || delivery.state() != DeliveryState.SENT || post == null) {
            throw new DeletionRefusal(DeletionRefusal.Why.NO_POST, "delivery " + id + " is no post on X");
        }
        return delivery.deletedAt() == null ? Optional.of(post) : Optional.empty();
    }

    private void askX(PostId post) {
        Optional<DeletionRefusal> refusal = x.delete(post)
                .match(
                        gone -> Optional.empty(),
                        refused -> Optional.of(new DeletionRefusal(DeletionRefusal.Why.X_REFUSES, refused.detail())),
                        none -> Optional.of(
                                new DeletionRefusal(DeletionRefusal.Why.X_UNAVAILABLE, none.detail(), none.retryAt())));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private Delivery deleted(long id, String by, String reason, boolean toPeople) {
        Delivery delivery = find(id, LockModeType.PESSIMISTIC_WRITE);
        PostId post = delivery.post();
        if (delivery.deletedAt() != null || post == null) {
            return delivery; // somebody was faster
        }
        Instant now = clock.instant();
        delivery.deleted(by, reason, now);
        if (toPeople) {
            people.answerInstead(delivery);
        }
        messages.deleted(delivery.conversationId(), post, now);
        log.append(Event.of(EventKind.POST_DELETED, now, by)
                .mention(delivery.mention())
                .conversation(delivery.conversationId())
                .caseId(delivery.caseId())
                .delivery(delivery.id())
                .reason(reason));
        return delivery;
    }

    private Delivery find(long id, LockModeType lock) {
        return Optional.ofNullable(outbox.findById(id, lock))
                .orElseThrow(() -> new DeletionRefusal(DeletionRefusal.Why.UNKNOWN, "there is no delivery " + id));
    }
}
