package dev.firstline.act;

/** How far a reply is on its way to X. */
public enum DeliveryState {
    /** Waits for its turn. */
    QUEUED,
    /** On its way; if that lasts too long the outcome is unknown. */
    SENDING,
    /** X made the post. */
    SENT,
    /** Waits for a later time: X's limits, or X was not there. */
    DEFERRED,
    /** Will not leave: X or a rule about its text refused it. */
    REFUSED,
    /** Will not leave: what it was written for no longer holds. */
    CANCELLED,
    /** X may or may not have made the post; the brand's timeline will tell. */
    UNKNOWN
}
