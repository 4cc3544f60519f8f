package dev.firstline.cases;

import java.util.List;

/** Where a case stands, and what may be done with it there. Who owns the conversation is a separate thing. */
public enum CaseState {
    /** In its queue. */
    WAITING("claim", "close"),
    /** An agent holds it under a lease. */
    CLAIMED("reply", "heartbeat", "release", "close"),
    /** Done; a new handoff of the author within 72 hours reopens it. */
    CLOSED();

    private final List<String> allowedActions;

    CaseState(String... allowedActions) {
        this.allowedActions = List.of(allowedActions);
    }

    /** The calls that make sense in this state, by their last path segment. */
    public List<String> allowedActions() {
        return allowedActions;
    }
}
