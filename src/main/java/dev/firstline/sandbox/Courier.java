package dev.firstline.sandbox;

import static dev.firstline.sandbox.DeliveryCounts.Kind.ACKNOWLEDGED;
import static dev.firstline.sandbox.DeliveryCounts.Kind.FAILED;
import static dev.firstline.sandbox.DeliveryCounts.Kind.RETRIED;
import static dev.firstline.sandbox.DeliveryCounts.Kind.SENT;
import static dev.firstline.sandbox.DeliveryCounts.Kind.WITHHELD;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings parcels to webhooks: in the order they come, several on their way at once, each tried up to four times with growing pauses until
 * it is answered 200. Its state belongs to its one thread.
 */
final class Courier implements AutoCloseable {
    private static final int MORE_TRIES = 3;
    private static final int GROWTH = 5;
    private static final int OK = 200;
    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    private final Webhooks webhooks;
    private final WebhookClient client;
    private final DeliveryOptions options;
    private final DeliveryCounts counts;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "sandbox-courier");
        made.setDaemon(true);
        return made;
    });
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private int underway;

    Courier(Webhooks webhooks, WebhookClient client, DeliveryOptions options, DeliveryCounts counts) {
        this.webhooks = webhooks;
        this.client = client;
        this.options = options;
        this.counts = counts;
    }

    void bring(Parcel parcel) {
        run(() -> {
            waiting.addLast(parcel);
            depart();
        });
    }

    void bringLater(Parcel parcel, Duration pause) {
        runLater(() -> bring(parcel), pause);
    }

    /** Work on the courier's thread, in the order it is given; dropped once closed. */
    void run(Runnable work) {
        try {
            thread.execute(() -> attempt(work));
        } catch (RejectedExecutionException closed) {
            // The sandbox goes down; X would not tell either.
        }
    }

    void repeat(Runnable work, Duration every) {
        var unused = thread.scheduleWithFixedDelay(
                () -> attempt(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void depart() {
        while (underway < options.atOnce() && !waiting.isEmpty()) {
            send(waiting.removeFirst());
        }
    }

    private void send(Parcel parcel) {
        var webhook = webhooks.get(parcel.webhook()).filter(SandboxWebhook::valid);
        if (webhook.isEmpty()) {
            counts.count(WITHHELD);
            parcel.settled().accept(false);
            return;
        }
        var body = parcel.body().get();
        underway++;
        counts.count(SENT);
        client.deliver(webhook.get().url(), body)
                .handle((status, failed) -> Optional.ofNullable(status))
                .thenAccept(status -> run(() -> arrived(parcel, status.orElse(0) == OK)));
    }

    private void arrived(Parcel parcel, boolean taken) {
        underway--;
        if (taken) {
            counts.count(ACKNOWLEDGED);
            parcel.settled().accept(true);
        } else if (parcel.tries() < MORE_TRIES) {
            counts.count(RETRIED);
            bringLater(parcel.again(), pause(parcel.tries()));
        } else {
            counts.count(FAILED);
            parcel.settled().accept(false);
        }
        depart();
    }

    private Duration pause(int tries) {
        return options.firstPause().multipliedBy((long) Math.pow(GROWTH, tries));
    }

    private void runLater(Runnable work, Duration pause) {
        try {
            var unused = thread.schedule(() -> attempt(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // As above.
        }
    }

    /** One event's failure stops no other; the executor itself would keep silent about it. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "work on webhook events failed", failed);
        }
    }
}
