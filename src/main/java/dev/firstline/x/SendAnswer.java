package dev.firstline.x;

import dev.firstline.act.SendBudget;
import dev.firstline.act.SendOutcome;
import dev.firstline.mention.PostId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a post or a direct message means. X documents few of its refusals, so they are told apart by status first
 * and by words second; what cannot be told for sure is unknown, never refused or sent.
 */
record SendAnswer(XAnswer answer, Instant now, String idField) {
    private static final Duration AFTER_BAD_CREDENTIALS = Duration.ofMinutes(1);
    private static final Duration AFTER_RATE_LIMIT_UNTOLD = Duration.ofMinutes(1);
    private static final Duration AFTER_OVERLOAD = Duration.ofSeconds(5);

    static SendAnswer toPost(XAnswer answer, Instant now) {
        return new SendAnswer(answer, now, "id");
    }

    /** A 403 has several causes here, a block and the reader's settings among them; none goes away by asking again. */
    static SendAnswer toMessage(XAnswer answer, Instant now) {
        return new SendAnswer(answer, now, "dm_event_id");
    }

    SendOutcome outcome() {
        if (answer.ok()) {
            return made();
        }
        switch (answer.status()) {
            case 401:
                return notSent(now.plus(AFTER_BAD_CREDENTIALS));
            case 402:
                return exhausted();
            case 429:
                return answer.creditsExhausted() ? exhausted() : notSent(reset());
            case 503:
                return notSent(now.plus(AFTER_OVERLOAD));
            case 404:
                return answer.body().isObject() ? refused("target-gone") : notSent(now.plus(AFTER_BAD_CREDENTIALS));
            case 400:
            case 403:
            case 409:
            case 410:
            case 413:
            case 415:
            case 422:
                return answer.creditsExhausted() ? exhausted() : refused(reason());
            default:
                return new SendOutcome.Unknown("X answered " + answer.status(), budget());
        }
    }

    private SendOutcome made() {
        try {
            return Fields.id(answer.body().path("data"), idField)
                    .<SendOutcome>map(id -> new SendOutcome.Sent(new PostId(id), budget()))
                    .orElseGet(this::unreadable);
        } catch (UnreadableItemException e) {
            return unreadable();
        }
    }

    private SendOutcome unreadable() {
        return new SendOutcome.Unknown("X answered " + answer.status() + " without an id", budget());
    }

    private String reason() {
        Complaint complaint = answer.complaint();
        if (idField.equals("dm_event_id")) {
            return "dm-refused";
        }
        if (complaint.says("duplicate", "code=187")) {
            return "duplicate-text";
        }
        if (complaint.says("too long", "longer than", "280 char", "shorter", "exceeds the maximum", "code=186")) {
            return "too-long";
        }
        if (complaint.says(
                "deleted",
                "does not exist",
                "not visible",
                "not found",
                "in_reply_to_tweet_id",
                "code=385",
                "code=144")) {
            return "target-gone";
        }
        return "x-refuses-reply";
    }

    private SendOutcome refused(String reason) {
        return new SendOutcome.Refused(reason, detail(), budget());
    }

    private SendOutcome exhausted() {
        return new SendOutcome.Exhausted(detail(), budget());
    }

    private String detail() {
        String detail = answer.complaint().detail();
        return detail.isEmpty() ? "X answered " + answer.status() : detail;
    }

    private SendOutcome notSent(Instant retryAt) {
        return new SendOutcome.NotSent("X answered " + answer.status(), retryAt, budget());
    }

    private Instant reset() {
        RateLimit limit = answer.limitOnOurClock(now);
        Instant told = limit == null ? now.plus(AFTER_RATE_LIMIT_UNTOLD) : limit.resetAt();
        Instant soonest = now.plusSeconds(1);
        return told.isBefore(soonest) ? soonest : told;
    }

    private @Nullable SendBudget budget() {
        RateLimit limit = answer.limitOnOurClock(now);
        return limit == null ? null : new SendBudget(limit.limit(), limit.remaining(), limit.resetAt());
    }
}
