package dev.firstline.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The registered webhooks. Thread-safe. */
final class Webhooks {
    /** Pay-per-use apps may have one (docs.x.com, x-api/webhooks). */
    static final int MOST = 1;

    private final Clock clock;
    private final Snowflakes ids;
    private final Journal journal;
    private final Map<Long, SandboxWebhook> byId = new TreeMap<>();

    Webhooks(Clock clock, Snowflakes ids, Journal journal) {
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        journal.tell(this::take);
    }

    /** @throws XRefusal DuplicateUrlFailed or WebhookLimitExceeded */
    synchronized void admit(String url) {
        if (byId.values().stream().anyMatch(known -> known.url().equals(url))) {
            throw XRefusal.webhook("DuplicateUrlFailed", "url", url, "A webhook is already registered for this URL.");
        }
        if (byId.size() >= MOST) {
            throw XRefusal.webhook(
                    "WebhookLimitExceeded", "url", url, "The app has as many webhooks as it may have: " + MOST + ".");
        }
    }

    /** Registers a URL that passed the challenge; admitted anew, since others may have come in between. */
    synchronized SandboxWebhook add(String url) {
        admit(url);
        var webhook = new SandboxWebhook(ids.next(), url, true, clock.instant(), clock.instant());
        journal.write(webhook);
        return webhook;
    }

    synchronized Optional<SandboxWebhook> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<SandboxWebhook> all() {
        return List.copyOf(byId.values());
    }

    /** Changes a webhook unless it was removed meanwhile. */
    synchronized void change(long id, UnaryOperator<SandboxWebhook> change) {
        var webhook = byId.get(id);
        var changed = webhook == null ? null : change.apply(webhook);
        if (changed != null && !changed.equals(webhook)) {
            journal.write(changed);
        }
    }

    synchronized void remove(SandboxWebhook webhook) {
        journal.write(new Removal(webhook.id()));
    }

    private void take(LedgerLine line) {
        if (line instanceof SandboxWebhook webhook) {
            keep(webhook);
        } else if (line instanceof Removal removal) {
            forget(removal);
        }
    }

    private synchronized void keep(SandboxWebhook webhook) {
        ids.seen(webhook.id());
        byId.put(webhook.id(), webhook);
    }

    private synchronized void forget(Removal removal) {
        byId.remove(removal.id());
    }
}
