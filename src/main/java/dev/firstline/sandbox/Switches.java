package dev.firstline.sandbox;

/** What of X's behaviour can be changed while the sandbox runs. Thread-safe. */
final class Switches {
    private volatile Limits limits;
    private volatile boolean implicitMentionSummons;

    Switches(Limits limits, boolean implicitMentionSummons) {
        this.limits = limits;
        this.implicitMentionSummons = implicitMentionSummons;
    }

    Limits limits() {
        return limits;
    }

    void limits(Limits changed) {
        limits = changed;
    }

    /** Whether an automatic leading mention of the brand lets it answer; X leaves that open. */
    boolean implicitMentionSummons() {
        return implicitMentionSummons;
    }

    void implicitMentionSummons(boolean changed) {
        implicitMentionSummons = changed;
    }
}
