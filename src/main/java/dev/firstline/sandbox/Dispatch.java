package dev.firstline.sandbox;

import java.time.Duration;
import java.util.Objects;

/** From what happens to events on their way, through the faults that are ordered for them. */
final class Dispatch {
    private final Activity activity;
    private final EventView view;
    private final Courier courier;
    private final Faults faults;
    private final DeliveryCounts counts;

    Dispatch(Activity activity, EventView view, Courier courier, Faults faults, DeliveryCounts counts) {
        this.activity = activity;
        this.view = view;
        this.courier = courier;
        this.faults = faults;
        this.counts = counts;
    }

    /** Returns at once; the events are found and sent on the courier's thread. */
    void heard(LedgerLine line) {
        courier.run(() -> activity.of(line).forEach(this::send));
    }

    /** An event as it was sent the first time. */
    Parcel parcel(Notice notice) {
        return parcel(notice, false);
    }

    private void send(Notice notice) {
        if (faults.strike(Fault.SILENT_EVENTS).isPresent()) {
            counts.count(DeliveryCounts.Kind.SILENCED);
            return;
        }
        var parcel = parcel(notice, faults.strike(Fault.BARE_EVENTS).isPresent());
        faults.strike(Fault.DISORDERED_EVENTS)
                .ifPresentOrElse(
                        late -> courier.bringLater(parcel, Duration.ofMillis(late.millis())),
                        () -> courier.bring(parcel));
        if (faults.strike(Fault.DUPLICATE_EVENTS).isPresent()) {
            courier.bring(parcel);
        }
    }

    private Parcel parcel(Notice notice, boolean bare) {
        return Parcel.of(Objects.requireNonNull(notice.subscription().webhook()), () -> view.bytes(notice, bare));
    }
}
