package dev.firstline.act;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps deliveries moving: woken by each new one, and once a second for those whose time has come. */
@ApplicationScoped
public class DeliveryLoop {
    private final Dispatch dispatch;
    private final ReplySender x;
    private final StoppedReplies people;
    private final ActConfig config;
    private final ExecutorService senders;
    private final Semaphore free;
    private volatile boolean open;

    DeliveryLoop(Dispatch dispatch, ReplySender x, StoppedReplies people, ActConfig config) {
        this.dispatch = dispatch;
        this.x = x;
        this.people = people;
        this.config = config;
        free = new Semaphore(config.senders());
        senders = Executors.newFixedThreadPool(config.senders(), run -> new Thread(run, "sender"));
    }

    void begin(@Observes StartupEvent started) {
        open = config.enabled();
    }

    /** Lets replies that are under way finish, so that their outcome is known. */
    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        open = false;
        senders.shutdown();
        senders.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued reply) {
        wake();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        wake();
    }

    private void wake() {
        if (open && free.tryAcquire()) {
            senders.execute(this::work);
        }
    }

    private void work() {
        try {
            boolean worked = true;
            while (open && worked) {
                worked = runOnce();
            }
        } catch (RuntimeException failure) {
            // The message may quote the database, and that a post; the class and place say enough.
            Log.errorf(
                    "Delivery step failed, it is tried again failure=%s at=%s",
                    failure.getClass().getName(),
                    failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : "-");
        } finally {
            free.release();
        }
    }

    /** One round: send a reply, look for an unknown one, tell people of a stopped one. False when nothing was due. */
    public boolean runOnce() {
        boolean sent = sendNext();
        boolean looked = lookForNext();
        return tellNext() || sent || looked;
    }

    private boolean sendNext() {
        Optional<Delivery> next;
        try {
            next = dispatch.lease();
        } catch (LeaseFailedException failure) {
            Log.errorf("Reply cannot be taken up: %s", failure.getMessage());
            dispatch.leaseFailed(failure.delivery());
            return true;
        }
        next.filter(delivery -> delivery.state() == DeliveryState.SENDING).ifPresent(delivery -> {
            SendOutcome outcome = x.send(delivery.outgoing());
            dispatch.settle(delivery.id(), outcome);
        });
        return next.isPresent();
    }

    private boolean lookForNext() {
        Optional<Delivery> next = dispatch.takeUnknown();
        next.filter(delivery -> delivery.state() == DeliveryState.UNKNOWN).ifPresent(this::lookFor);
        return next.isPresent();
    }

    private void lookFor(Delivery delivery) {
        try {
            dispatch.looked(delivery.id(), x.find(delivery.outgoing(), delivery.firstTriedAt()));
        } catch (LookFailedException failure) {
            // Nothing learned: it is looked for again when its lease ends.
            dispatch.lookFailed(delivery.id());
            Log.warnf("Timeline could not be read deliveryId=%d reason=%s", delivery.id(), failure.getMessage());
        }
    }

    private boolean tellNext() {
        Optional<Long> stopped = dispatch.untold();
        stopped.ifPresent(this::tell);
        return stopped.isPresent();
    }

    private void tell(long delivery) {
        try {
            dispatch.tell(delivery, people);
        } catch (RuntimeException failure) {
            Log.errorf("Stopped reply not handed to people yet deliveryId=%d failure=%s", delivery, failure.getClass());
            dispatch.tellLater(delivery);
        }
    }
}
