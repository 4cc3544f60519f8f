package dev.firstline.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the webhooks hear. Thread-safe. */
final class Subscriptions {
    private final Clock clock;
    private final Snowflakes ids;
    private final Journal journal;
    private final Map<Long, Subscription> byId = new TreeMap<>();

    Subscriptions(Clock clock, Snowflakes ids, Journal journal) {
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        journal.tell(this::take);
    }

    /** @throws XRefusal when the very same is subscribed already */
    synchronized Subscription add(EventType type, long user, @Nullable String tag, @Nullable Long webhook) {
        if (byId.values().stream()
                .anyMatch(known -> known.eventType() == type
                        && known.user() == user
                        && Objects.equals(known.webhook(), webhook))) {
            throw XRefusal.duplicateSubscription(type.wire());
        }
        var now = clock.instant();
        var subscription = new Subscription(ids.next(), type, user, tag, webhook, now, now);
        journal.write(subscription);
        return subscription;
    }

    synchronized Optional<Subscription> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Oldest first. */
    synchronized List<Subscription> all() {
        return List.copyOf(byId.values());
    }

    /** Those of a user that are delivered to a webhook. */
    synchronized List<Subscription> delivered(EventType type, long user) {
        return byId.values().stream()
                .filter(subscription -> subscription.webhook() != null)
                .filter(subscription -> subscription.eventType() == type && subscription.user() == user)
                .toList();
    }

    synchronized Subscription change(Subscription subscription, @Nullable String tag, @Nullable Long webhook) {
        var changed = subscription.changed(tag, webhook, clock.instant());
        journal.write(changed);
        return changed;
    }

    synchronized void remove(Subscription subscription) {
        journal.write(new Removal(subscription.id()));
    }

    /** Nothing is left to deliver to a webhook that is gone. */
    synchronized void removeOf(SandboxWebhook webhook) {
        all().stream()
                .filter(subscription -> Objects.equals(subscription.webhook(), webhook.id()))
                .forEach(this::remove);
    }

    private void take(LedgerLine line) {
        if (line instanceof Subscription subscription) {
            keep(subscription);
        } else if (line instanceof Removal removal) {
            forget(removal);
        }
    }

    private synchronized void keep(Subscription subscription) {
        ids.seen(subscription.id());
        byId.put(subscription.id(), subscription);
    }

    private synchronized void forget(Removal removal) {
        byId.remove(removal.id());
    }
}
