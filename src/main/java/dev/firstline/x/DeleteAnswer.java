package dev.firstline.x;

import dev.firstline.act.DeleteOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an answer to {@code DELETE /2/tweets/:id} means. A post that is not there is as good as deleted. */
record DeleteAnswer(XAnswer answer, Instant now) {
    DeleteOutcome outcome() {
        if (answer.ok()) {
            return answer.body().path("data").path("deleted").asBoolean(false)
                    ? new DeleteOutcome.Gone()
                    : new DeleteOutcome.Unavailable("X answered " + answer.status() + " without a word", null);
        }
        Complaint complaint = answer.complaint();
        if (answer.creditsExhausted()) {
            return new DeleteOutcome.Unavailable(detail(complaint), null);
        }
        return switch (answer.status()) {
            case 404, 410 ->
                answer.body().isObject()
                        ? new DeleteOutcome.Gone()
                        : new DeleteOutcome.Unavailable("X answered " + answer.status(), null);
            case 400, 403, 409, 422 -> new DeleteOutcome.Refused(detail(complaint));
            default -> new DeleteOutcome.Unavailable(detail(complaint), retryAt());
        };
    }

    private String detail(Complaint complaint) {
        return complaint.detail().isEmpty() ? "X answered " + answer.status() : complaint.detail();
    }

    private @Nullable Instant retryAt() {
        RateLimit limit = answer.limitOnOurClock(now);
        return limit == null || !limit.exhausted() ? null : limit.resetAt();
    }
}
