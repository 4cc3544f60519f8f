package dev.firstline.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move that a case does not allow. Nothing was changed. */
public class CaseRefusal extends RuntimeException {
    /** Why a move is refused. */
    public enum Why {
        /** No such case. */
        UNKNOWN,
        /** Not from this state. */
        WRONG_STATE,
        /** Another agent holds it. */
        HELD,
        /** The agent holds as many cases as they may. */
        TOO_MANY,
        /** The agent does not work that queue. */
        NOT_THEIR_QUEUE,
        /** The author has another open case, and one author has one at most. */
        OTHER_OPEN,
        /** The caller's version is not the present one. */
        CHANGED
    }

    private final Why why;
    private final List<String> allowed;
    private final @Nullable String holder;
    private final transient @Nullable Instant leaseUntil;

    private CaseRefusal(
            Why why, String message, List<String> allowed, @Nullable String holder, @Nullable Instant leaseUntil) {
        super(message);
        this.why = why;
        this.allowed = List.copyOf(allowed);
        this.holder = holder;
        this.leaseUntil = leaseUntil;
    }

    static CaseRefusal unknown(long id) {
        return new CaseRefusal(Why.UNKNOWN, "there is no case " + id, List.of(), null, null);
    }

    static CaseRefusal wrongState(Case subject, CaseMove move, Actor actor) {
        List<String> allowed =
                subject.allowed(actor).stream().map(CaseMove::label).toList();
        return new CaseRefusal(
                Why.WRONG_STATE,
                "case %d is %s: %s is not possible, allowed: %s"
                        .formatted(
                                subject.id(),
                                subject.state().label(),
                                move.label(),
                                allowed.isEmpty() ? "nothing" : String.join(", ", allowed)),
                allowed,
                null,
                null);
    }

    static CaseRefusal held(Case subject) {
        Instant until = subject.state() == CaseState.SNOOZED ? subject.snoozedUntil() : subject.leaseUntil();
        return new CaseRefusal(
                Why.HELD,
                "case %d is %s by %s until %s"
                        .formatted(
                                subject.id(),
                                subject.state() == CaseState.SNOOZED ? "put aside" : "held",
                                subject.holder(),
                                until),
                List.of(),
                subject.holder(),
                until);
    }

    static CaseRefusal tooMany(String agent, int most) {
        return new CaseRefusal(
                Why.TOO_MANY,
                "%s holds %d cases, the most they may: close or release one first".formatted(agent, most),
                List.of(),
                agent,
                null);
    }

    static CaseRefusal notTheirQueue(String agent, String queue) {
        return new CaseRefusal(
                Why.NOT_THEIR_QUEUE, "%s does not work the queue %s".formatted(agent, queue), List.of(), null, null);
    }

    static CaseRefusal otherOpen(Case subject, Case other) {
        return new CaseRefusal(
                Why.OTHER_OPEN,
                "case %d stays closed: its author has the open case %d".formatted(subject.id(), other.id()),
                List.of(),
                null,
                null);
    }

    static CaseRefusal changed(Case subject) {
        return new CaseRefusal(
                Why.CHANGED,
                "case %d has changed since you read it: read it again".formatted(subject.id()),
                List.of(),
                null,
                null);
    }

    public Why why() {
        return why;
    }

    /** What could be done instead. */
    public List<String> allowed() {
        return allowed;
    }

    /** Who holds the case, when that is why. */
    public @Nullable String holder() {
        return holder;
    }

    /** When that lease ends. */
    public @Nullable Instant leaseUntil() {
        return leaseUntil;
    }
}
