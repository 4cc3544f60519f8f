package dev.firstline.queue;

import dev.firstline.act.DeletionRefusal;
import dev.firstline.cases.CaseRefusal;
import dev.firstline.web.Problem;
import dev.firstline.web.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what is not done into the problem its caller sees. */
class Refusals {
    @ServerExceptionMapper
    public RestResponse<Problem> refused(CaseRefusal refusal) {
        return answer(problem(refusal));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> notDeleted(DeletionRefusal refusal) {
        String detail = String.valueOf(refusal.getMessage());
        Map<String, Object> when =
                refusal.retryAt() == null ? Map.of() : Map.of("retryAt", String.valueOf(refusal.retryAt()));
        return answer(
                switch (refusal.why()) {
                    case UNKNOWN -> new ProblemException(404, "no-such-delivery", detail);
                    case NO_POST -> new ProblemException(409, "nothing-to-delete", detail);
                    case X_REFUSES -> new ProblemException(409, "x-refuses-deletion", detail);
                    case X_UNAVAILABLE -> new ProblemException(503, "x-unavailable", detail, when);
                });
    }

    private static RestResponse<Problem> answer(ProblemException exception) {
        Problem problem = exception.problem();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(problem.status()), problem)
                .header("Content-Type", Problem.MEDIA_TYPE)
                .build();
    }

    private static ProblemException problem(CaseRefusal refusal) {
        String detail = String.valueOf(refusal.getMessage());
        return switch (refusal.why()) {
            case UNKNOWN -> new ProblemException(404, "no-such-case", detail);
            case WRONG_STATE ->
                new ProblemException(409, "illegal-move", detail, Map.of("allowedActions", refusal.allowed()));
            case HELD -> new ProblemException(409, "case-already-claimed", detail, holder(refusal));
            case TOO_MANY -> new ProblemException(409, "too-many-cases", detail);
            case NOT_THEIR_QUEUE -> new ProblemException(403, "not-your-queue", detail);
            case OTHER_OPEN -> new ProblemException(409, "author-has-open-case", detail);
            case CHANGED -> new ProblemException(412, "case-changed", detail);
        };
    }

    private static Map<String, Object> holder(CaseRefusal refusal) {
        Map<String, Object> members = new HashMap<>();
        members.put("holder", String.valueOf(refusal.holder()));
        members.put("leaseExpiresAt", String.valueOf(refusal.leaseUntil()));
        return members;
    }
}
