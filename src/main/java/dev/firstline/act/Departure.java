package dev.firstline.act;

import java.time.Instant;

/** Whether a reply may leave at this moment. */
sealed interface Departure {
    /** It may. */
    record Go() implements Departure {}

    /** Not yet. */
    record Wait(String reason, Instant until) implements Departure {}

    /** What it was written for no longer holds. */
    record Cancel(String reason) implements Departure {}

    /** Its text breaks a rule. */
    record Refuse(String reason) implements Departure {}
}
