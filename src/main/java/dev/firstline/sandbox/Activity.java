package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Turns what happens into events for whoever subscribed, and remembers them for a replay. Thread-safe. */
final class Activity {
    /** Enough for a day at two events a second. */
    private static final int REMEMBERED = 200_000;

    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private final Deque<Notice> lately = new ArrayDeque<>();

    Activity(Ledger ledger, Subscriptions subscriptions, Clock clock) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** The events that this line causes. */
    List<Notice> of(LedgerLine line) {
        var notices = new ArrayList<Notice>();
        if (line instanceof SandboxPost post) {
            ofPost(post, notices);
        } else if (line instanceof Deletion deletion) {
            tell(EventType.POST_DELETE, deletion.author(), line, notices);
        } else if (line instanceof SandboxMessage message) {
            ofMessage(message, notices);
        }
        remember(notices);
        return notices;
    }

    /** What happened in that time, oldest first. */
    synchronized List<Notice> between(long webhook, Instant from, Instant until) {
        return lately.stream()
                .filter(notice ->
                        Long.valueOf(webhook).equals(notice.subscription().webhook()))
                .filter(notice -> !notice.at().isBefore(from) && notice.at().isBefore(until))
                .toList();
    }

    /** Nobody hears of a protected account, and a repeated post mentions nobody anew. */
    private void ofPost(SandboxPost post, List<Notice> notices) {
        if (!ledger.isVisible(post)) {
            return;
        }
        tell(EventType.POST_CREATE, post.author(), post, notices);
        if (post.retweeted() != null) {
            return;
        }
        Handles.in(post.typed()).stream()
                .map(Handles.Found::username)
                .flatMap(username -> ledger.user(username).stream())
                .mapToLong(SandboxUser::id)
                .distinct()
                .forEach(user -> tell(EventType.POST_MENTION_CREATE, user, post, notices));
        if (post.inReplyToUser() != null) {
            tell(EventType.POST_REPLY_CREATE, post.inReplyToUser(), post, notices);
        }
        if (post.quoted() != null) {
            ledger.post(post.quoted())
                    .ifPresent(quoted -> tell(EventType.POST_QUOTE_CREATE, quoted.author(), post, notices));
        }
    }

    private void ofMessage(SandboxMessage message, List<Notice> notices) {
        if (message.encrypted()) {
            tell(EventType.CHAT_RECEIVED, message.recipient(), message, notices);
        } else {
            tell(EventType.DM_RECEIVED, message.recipient(), message, notices);
            tell(EventType.DM_SENT, message.sender(), message, notices);
        }
    }

    private void tell(EventType type, long user, LedgerLine subject, List<Notice> notices) {
        subscriptions
                .delivered(type, user)
                .forEach(subscription -> notices.add(new Notice(
                        ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), subscription, subject, clock.instant())));
    }

    private synchronized void remember(List<Notice> notices) {
        lately.addAll(notices);
        var tooOld = clock.instant().minus(EventReplay.REACH);
        while (lately.size() > REMEMBERED
                || (!lately.isEmpty() && lately.getFirst().at().isBefore(tooOld))) {
            lately.removeFirst();
        }
    }
}
