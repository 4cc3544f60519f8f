package dev.firstline.x;

import java.time.Instant;
import java.util.Optional;

/** Whether X takes reads, which cost. */
interface ReadCredits {
    /** Empty when a read may be tried, else when to ask again. */
    Optional<Instant> admit();

    /** X said that nothing more can be bought; when to try again. */
    Instant exhausted();

    /** A read was answered. */
    void available();
}
