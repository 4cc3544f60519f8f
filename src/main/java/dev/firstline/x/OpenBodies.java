package dev.firstline.x;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The bodies that are being read at a time. Who sends one is known after its last byte, so that their number, and with it the memory
 * they take, and the time that each may take are bounded. An event of X's is a few thousand bytes that come at once; one that finds no
 * place is sent again, and polling brings it in any case. No address is shut out, however much it forges: behind a proxy all calls
 * come from one.
 */
final class OpenBodies {
    private static final String PLACE = OpenBodies.class.getName();

    private final Semaphore places;
    private final Duration patience;

    /** @param patience how long the whole body may take */
    OpenBodies(int most, Duration patience) {
        places = new Semaphore(most);
        this.patience = patience;
    }

    /**
     * Lets a call on, or not.
     *
     * @param full answers a call for which there is no place
     * @param late answers one whose body did not come in time
     */
    void enter(RoutingContext call, Consumer<RoutingContext> full, Consumer<RoutingContext> late) {
        if (!places.tryAcquire()) {
            full.accept(call);
            return;
        }
        long timer = call.vertx().setTimer(patience.toMillis(), now -> late.accept(call));
        call.put(PLACE, timer);
        call.addEndHandler(ended -> leave(call));
        call.next();
    }

    /** The body is there, or will not come; more than once does no harm. */
    void leave(RoutingContext call) {
        Long timer = call.remove(PLACE);
        if (timer != null) {
            call.vertx().cancelTimer(timer);
            places.release();
        }
    }
}
