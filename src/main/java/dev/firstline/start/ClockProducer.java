package dev.firstline.start;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the service; tests bring their own. */
class ClockProducer {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
