package dev.firstline.act;

import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Message;
import dev.firstline.conversation.Messages;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps of a delivery, each in a transaction of its own; X is called between them, never inside. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Dispatch {
    /** After so many looks without finding it, people take over; it never goes out again. */
    private static final int LOOKS = 2;

    /** A reply that was taken up so many times without an end is what ends those who take it up. */
    private static final int LEASES = 5;

    private static final String OUTCOME_UNKNOWN = "outcome-unknown";

    private final Outbox outbox;
    private final DueDeliveries due;
    private final Conversations conversations;
    private final Messages messages;
    private final DepartureGuard guard;
    private final Budget budget;
    private final Credits credits;
    private final ActConfig config;
    private final EventLog log;
    private final Clock clock;

    Dispatch(
            Outbox outbox,
            DueDeliveries due,
            Conversations conversations,
            Messages messages,
            DepartureGuard guard,
            Budget budget,
            Credits credits,
            ActConfig config,
            EventLog log,
            Clock clock) {
        this.outbox = outbox;
        this.due = due;
        this.conversations = conversations;
        this.messages = messages;
        this.guard = guard;
        this.budget = budget;
        this.credits = credits;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /** Takes the most urgent due reply and settles whether it may leave. Empty when none is due. */
    Optional<Delivery> lease() {
        Optional<Delivery> next = due.toSend();
        next.ifPresent(this::takeUp);
        return next;
    }

    private void takeUp(Delivery delivery) {
        try {
            Conversation conversation = conversations.lock(delivery.conversationId());
            settle(delivery, check(delivery, conversation));
            outbox.flush();
        } catch (RuntimeException failure) {
            throw new LeaseFailedException(delivery.id(), failure);
        }
    }

    /** One that cannot be taken up lets the others pass, and goes to people in the end. */
    void leaseFailed(long id) {
        Delivery delivery = outbox.findById(id);
        delivery.leaseFailed(clock.instant().plus(config.looksApart()));
        if (delivery.leases() >= LEASES) {
            delivery.refuse("error", clock.instant());
            stopped(delivery);
        }
    }

    /** A reply that makes the check itself fail must not hold up all others: it goes to people. */
    private Departure check(Delivery delivery, Conversation conversation) {
        try {
            return guard.check(delivery, conversation);
        } catch (IllegalArgumentException | IllegalStateException broken) {
            Log.errorf("Reply could not be checked deliveryId=%d failure=%s", delivery.id(), broken.getClass());
            return new Departure.Refuse("error");
        }
    }

    private void settle(Delivery delivery, Departure departure) {
        Instant now = clock.instant();
        if (departure instanceof Departure.Wait wait) {
            delivery.defer(wait.reason(), wait.until());
        } else if (departure instanceof Departure.Cancel cancel) {
            delivery.cancel(cancel.reason(), now);
            stopped(delivery);
        } else if (departure instanceof Departure.Refuse refuse) {
            delivery.refuse(refuse.reason(), now);
            stopped(delivery);
        } else {
            delivery.leave(now.plus(config.lease()), now);
            budget.count(delivery.channel(), now);
        }
    }

    /** Writes down how the attempt ended. */
    void settle(long id, SendOutcome outcome) {
        Delivery delivery = outbox.findById(id);
        if (delivery.state() != DeliveryState.SENDING) {
            return; // its lease ran out meanwhile, and the timeline has the last word
        }
        budget.heard(delivery.channel(), outcome.budget());
        Instant now = clock.instant();
        outcome.<Void>match(
                sent -> {
                    credits.available(Credits.Use.WRITES);
                    sent(delivery, sent.post());
                    return null;
                },
                refused -> {
                    refused(delivery, refused.reason(), now);
                    heard(delivery, refused.detail());
                    return null;
                },
                notSent -> {
                    delivery.defer(notSent.reason(), notSent.retryAt());
                    heard(delivery, notSent.detail());
                    return null;
                },
                exhausted -> {
                    delivery.defer(Credits.REASON, credits.exhausted(Credits.Use.WRITES));
                    heard(delivery, exhausted.detail());
                    return null;
                },
                unknown -> {
                    delivery.outcomeUnknown(OUTCOME_UNKNOWN, now);
                    heard(delivery, unknown.detail());
                    return null;
                });
    }

    private void refused(Delivery delivery, String reason, Instant now) {
        switch (reason) {
            // An earlier try may have made it after all: only when it is not on the timeline was it somebody else's
            // text.
            case "duplicate-text" -> delivery.outcomeUnknown(reason, now);
            case "target-gone" -> {
                delivery.cancel(reason, now);
                stopped(delivery);
            }
            default -> {
                delivery.refuse(reason, now);
                stopped(delivery);
            }
        }
    }

    private static void heard(Delivery delivery, String fromX) {
        delivery.heard(fromX);
        Log.warnf(
                "Reply did not leave deliveryId=%d state=%s reason=%s x=%s",
                delivery.id(), delivery.state(), delivery.reason(), fromX);
    }

    /** Takes a reply whose outcome is unknown: X gave no answer, or the service died while it was under way. */
    Optional<Delivery> takeUnknown() {
        Optional<Delivery> next = due.toLookFor();
        next.ifPresent(delivery -> {
            delivery.lookedForUntil(clock.instant().plus(config.lease()));
            if (delivery.leases() > LEASES) {
                giveUpLooking(delivery);
            }
        });
        return next;
    }

    /** It is on the brand's timeline, unless all that was found there are replies we know. */
    void looked(long id, List<PostId> found) {
        Delivery delivery = outbox.findById(id);
        if (delivery.state() != DeliveryState.UNKNOWN) {
            return;
        }
        Optional<PostId> ours = found.stream()
                .filter(post -> !outbox.made(delivery.account(), post))
                .findFirst();
        if (ours.isPresent()) {
            sent(delivery, ours.get());
            return;
        }
        delivery.notSeen(clock.instant().plus(config.looksApart()));
        if (delivery.looks() >= LOOKS) {
            giveUpLooking(delivery);
        }
    }

    private void giveUpLooking(Delivery delivery) {
        delivery.refuse(Objects.requireNonNullElse(delivery.reason(), OUTCOME_UNKNOWN), clock.instant());
        stopped(delivery);
    }

    /** The timeline could not be read: nothing is learned. A reply that stays unknown for long goes to people all the same. */
    void lookFailed(long id) {
        Delivery delivery = outbox.findById(id);
        if (delivery.state() != DeliveryState.UNKNOWN) {
            return;
        }
        delivery.lookEnded();
        if (delivery.waitedLongerThan(config.waitAtMost(), clock.instant())) {
            giveUpLooking(delivery);
        }
    }

    private void sent(Delivery delivery, PostId post) {
        Instant now = clock.instant();
        delivery.sent(post, now);
        Message.Origin origin = delivery.sender() == Sender.BOT ? Message.Origin.BOT : Message.Origin.AGENT;
        messages.add(delivery.conversationId(), Message.reply(post, origin, delivery.agent(), delivery.text(), now));
        log.append(event(EventKind.REPLY_SENT, delivery));
    }

    private void stopped(Delivery delivery) {
        log.append(event(EventKind.REPLY_STOPPED, delivery).reason(delivery.reason()));
    }

    private Event event(EventKind kind, Delivery delivery) {
        String actor = delivery.sender() == Sender.BOT ? "bot" : String.valueOf(delivery.agent());
        return Event.of(kind, clock.instant(), actor)
                .mention(delivery.mention())
                .conversation(delivery.conversationId())
                .caseId(delivery.caseId())
                .delivery(delivery.id());
    }

    /** The oldest stopped reply of which nobody was told yet. */
    Optional<Long> untold() {
        return due.untold().map(Delivery::id);
    }

    /** Hands it to people. */
    void tell(long id, StoppedReplies people) {
        Delivery delivery = outbox.findById(id, LockModeType.PESSIMISTIC_WRITE);
        people.handOff(delivery);
        delivery.told();
    }

    /** Telling failed; others come first meanwhile. */
    void tellLater(long id) {
        outbox.findById(id).tellAt(clock.instant().plus(config.looksApart()));
    }
}
