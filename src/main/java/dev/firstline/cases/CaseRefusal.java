package dev.firstline.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    static CaseRefusal wrongState(Case subject, String move) {
        List<String> allowed = subject.state().allowedActions();
        return new CaseRefusal(
                Why.WRONG_STATE,
                "case %d is %s: %s is not possible, allowed: %s"
                        .formatted(
                                subject.id(),
                                subject.state().name().toLowerCase(Locale.ROOT),
                                move,
                                allowed.isEmpty() ? "nothing" : String.join(", ", allowed)),
                allowed,
                null,
                null);
    }

    static CaseRefusal held(Case subject) {
        return new CaseRefusal(
                Why.HELD,
                "case %d is held by %s until %s".formatted(subject.id(), subject.holder(), subject.leaseUntil()),
                List.of(),
                subject.holder(),
                subject.leaseUntil());
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
