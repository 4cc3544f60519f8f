package dev.firstline.act;

import dev.firstline.mention.PostId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an attempt to post ended. {@code budget} is what the headers said, null when there were none. */
public sealed interface SendOutcome {
    /** What the rate-limit headers said, if X answered with any. */
    @Nullable
    SendBudget budget();

    /** One result for each outcome. */
    <R> R match(
            Function<Sent, R> sent,
            Function<Refused, R> refused,
            Function<NotSent, R> notSent,
            Function<Exhausted, R> exhausted,
            Function<Unknown, R> unknown);

    /** X made the post. */
    record Sent(PostId post, @Nullable SendBudget budget) implements SendOutcome {
        @Override
        public <R> R match(
                Function<Sent, R> sent,
                Function<Refused, R> refused,
                Function<NotSent, R> notSent,
                Function<Exhausted, R> exhausted,
                Function<Unknown, R> unknown) {
            return sent.apply(this);
        }
    }

    /**
     * X will not make this post however often it is asked.
     *
     * @param reason reason code: {@code duplicate-text}, {@code too-long}, {@code not-summoned}, {@code target-gone},
     *               {@code dm-refused} for a direct message, {@code x-refuses-reply} for any other refusal
     * @param detail what X said
     */
    record Refused(String reason, String detail, @Nullable SendBudget budget) implements SendOutcome {
        @Override
        public <R> R match(
                Function<Sent, R> sent,
                Function<Refused, R> refused,
                Function<NotSent, R> notSent,
                Function<Exhausted, R> exhausted,
                Function<Unknown, R> unknown) {
            return refused.apply(this);
        }
    }

    /**
     * X certainly did not make the post (no connection, 401, 429, 503); it may be sent later.
     *
     * @param retryAt not before this
     */
    record NotSent(String detail, Instant retryAt, @Nullable SendBudget budget) implements SendOutcome {
        /** Reason code of the wait. */
        String reason() {
            return budget != null && budget.remaining() == 0 ? "budget-deferred" : "x-unavailable";
        }

        @Override
        public <R> R match(
                Function<Sent, R> sent,
                Function<Refused, R> refused,
                Function<NotSent, R> notSent,
                Function<Exhausted, R> exhausted,
                Function<Unknown, R> unknown) {
            return notSent.apply(this);
        }
    }

    /**
     * X did not make it and takes no more calls that cost, until somebody pays.
     *
     * @param detail what X said
     */
    record Exhausted(String detail, @Nullable SendBudget budget) implements SendOutcome {
        @Override
        public <R> R match(
                Function<Sent, R> sent,
                Function<Refused, R> refused,
                Function<NotSent, R> notSent,
                Function<Exhausted, R> exhausted,
                Function<Unknown, R> unknown) {
            return exhausted.apply(this);
        }
    }

    /** No usable answer (time-out, reset, 500, garbage): the post may or may not be there. */
    record Unknown(String detail, @Nullable SendBudget budget) implements SendOutcome {
        @Override
        public <R> R match(
                Function<Sent, R> sent,
                Function<Refused, R> refused,
                Function<NotSent, R> notSent,
                Function<Exhausted, R> exhausted,
                Function<Unknown, R> unknown) {
            return unknown.apply(this);
        }
    }
}
