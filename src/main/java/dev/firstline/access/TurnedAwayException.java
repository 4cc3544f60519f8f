package dev.firstline.access;

import dev.firstline.web.Problem;
import dev.firstline.web.ProblemException;
import java.time.Duration;

/** A caller who does not come in for another reason than wrong credentials. */
class TurnedAwayException extends RuntimeException {
    private final transient Problem problem;

    private TurnedAwayException(ProblemException problem) {
        super(problem.getMessage());
        this.problem = problem.problem();
    }

    /** 429 after too many failed logins. Says the same whether there is such a user or not. */
    static TurnedAwayException closed(Duration left) {
        return new TurnedAwayException(tooManyFailures(left));
    }

    static ProblemException tooManyFailures(Duration left) {
        return ProblemException.tooMany("too-many-failed-logins", "too many failed logins; wait, then try again", left);
    }

    /** 429 when a user calls more often than he may. */
    static TurnedAwayException tooFast(Duration left) {
        return new TurnedAwayException(ProblemException.tooMany(
                "too-many-calls", "this user calls more often than FIRSTLINE_ACCESS_CALLS_PER_SECOND allows", left));
    }

    /** 503 when the OpenID Connect provider's keys cannot be had. */
    static TurnedAwayException providerUnreachable() {
        return new TurnedAwayException(new ProblemException(
                503,
                "identity-provider-unreachable",
                "the token cannot be checked now, since its provider does not answer"));
    }

    Problem problem() {
        return problem;
    }
}
