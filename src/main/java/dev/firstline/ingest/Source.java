package dev.firstline.ingest;

/** How a mention came in. Each that reads a listing keeps its own checkpoint. */
public enum Source {
    /** The listing of mentions, which is complete: whatever else is on, it reconciles. */
    POLL,
    /** X sent it by itself; such events may be lost, so they move no checkpoint. */
    WEBHOOK,
    /** The brand's keyword query. */
    SEARCH,
    /** The listing of direct messages. */
    MESSAGES,
    /** A stored mention was asked for again. */
    RECHECK;

    /** Whether it reads a listing from where it stopped. */
    boolean listing() {
        return this != WEBHOOK && this != RECHECK;
    }
}
