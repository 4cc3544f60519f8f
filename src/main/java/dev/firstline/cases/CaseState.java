package dev.firstline.cases;

import static dev.firstline.cases.CaseMove.CLAIM;
import static dev.firstline.cases.CaseMove.CLOSE;
import static dev.firstline.cases.CaseMove.DECLINE;
import static dev.firstline.cases.CaseMove.HEARTBEAT;
import static dev.firstline.cases.CaseMove.RELEASE;
import static dev.firstline.cases.CaseMove.REOPEN;
import static dev.firstline.cases.CaseMove.REPLY;
import static dev.firstline.cases.CaseMove.RETURN_TO_BOT;
import static dev.firstline.cases.CaseMove.SNOOZE;
import static dev.firstline.cases.CaseMove.TRANSFER;

import java.util.List;
import java.util.Locale;

/** Where a case stands, and what may be done with it there. Who owns the conversation is a separate thing. */
public enum CaseState {
    /** In its queue. */
    WAITING(CLAIM, TRANSFER, CLOSE, RETURN_TO_BOT),
    /** An agent holds it under a lease. */
    CLAIMED(REPLY, HEARTBEAT, RELEASE, DECLINE, TRANSFER, SNOOZE, CLOSE, RETURN_TO_BOT),
    /** Put aside by its holder until a time or the customer's next post; then it is back in its queue. */
    SNOOZED(CLAIM, RELEASE, TRANSFER, CLOSE, RETURN_TO_BOT),
    /** Done; a new handoff of the author within 72 hours reopens it. */
    CLOSED(REOPEN);

    private final List<CaseMove> moves;

    CaseState(CaseMove... moves) {
        this.moves = List.of(moves);
    }

    /** What may be done here at all, whoever does it. */
    List<CaseMove> moves() {
        return moves;
    }

    /** The name on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
