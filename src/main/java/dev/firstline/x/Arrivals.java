package dev.firstline.x;

import dev.firstline.ingest.Batch;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.Source;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait to be stored. One worker stores all that wait in one transaction, so that a wave costs few commits, and tells
 * each sender after the commit. What does not fit is sent again by X.
 */
@ApplicationScoped
class Arrivals {
    private static final int WAITING = 2_000;
    private static final int AT_ONCE = 200;

    private record Arrival(byte[] body, Consumer<Boolean> answer) {}

    private final BlockingQueue<Arrival> waiting = new ArrayBlockingQueue<>(WAITING);
    private final XReads reads;
    private final ActivityReader reader;
    private final Batch batch;
    private volatile boolean stopping;
    private @Nullable Thread worker;

    Arrivals(XReads reads, ActivityReader reader, Batch batch) {
        this.reads = reads;
        this.reader = reader;
        this.batch = batch;
    }

    /**
     * Hands an event over; false when too many wait.
     *
     * @param answer told whether it is stored, from another thread
     */
    boolean offer(byte[] body, Consumer<Boolean> answer) {
        return !stopping && waiting.offer(new Arrival(body, answer));
    }

    synchronized void serviceIsUp(@ObservesAsync HttpServerStart listening) {
        if (worker == null) {
            Thread thread = new Thread(this::work, "webhook-arrivals");
            thread.setDaemon(true);
            thread.start();
            worker = thread;
        }
    }

    /** What is not stored yet is not answered, and so comes again. */
    void shutdown(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void work() {
        try {
            while (!stopping) {
                Arrival first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    List<Arrival> some = new ArrayList<>(List.of(first));
                    waiting.drainTo(some, AT_ONCE - 1);
                    boolean stored = store(some);
                    some.forEach(arrival -> arrival.answer().accept(stored));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean store(List<Arrival> some) {
        try {
            Brand brand = reads.brand();
            List<IncomingPost> posts = new ArrayList<>();
            for (Arrival arrival : some) {
                posts.addAll(reader.read(arrival.body(), brand));
            }
            batch.take(brand.id(), Source.WEBHOOK, posts);
            return true;
        } catch (RuntimeException e) {
            // Its message may quote a post; X sends again what is not answered with 200.
            Log.errorf(
                    "Events cannot be stored: count=%d failure=%s",
                    some.size(), e.getClass().getName());
            return false;
        }
    }
}
