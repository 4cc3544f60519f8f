package dev.firstline.act;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of X's windows of calls. While X's last headers hold, they tell what is left; before the first ones, and after the window
 * they spoke of, our own calls are counted against the limit. Not thread-safe.
 */
final class Window {
    /** X's clock and the way there; headers that tell of a longer time speak of another window. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final Duration length;
    private final Tally calls;
    private int limit;
    private @Nullable SendBudget said;
    private int callsSinceSaid;

    /** @param limit calls in it, until X says otherwise */
    Window(Duration length, int limit) {
        this.length = length;
        this.limit = limit;
        calls = new Tally(length);
    }

    Duration length() {
        return length;
    }

    int limit() {
        return limit;
    }

    void limit(int known) {
        limit = known;
    }

    /** Calls that were made. */
    void count(Instant at, int made) {
        calls.add(at, made);
        callsSinceSaid += made;
    }

    /** Whether headers with this reset can speak of this window. */
    boolean spokenOf(SendBudget headers, Instant now) {
        return headers.resetAt().isBefore(now.plus(length).plus(SLACK));
    }

    /**
     * Answers may overtake each other: within one window what is left only shrinks. Its end is told by X's clock in whole seconds, and on
     * ours differs a little from answer to answer.
     */
    void heard(SendBudget headers) {
        SendBudget before = said;
        boolean overtaken = before != null
                && Duration.between(before.resetAt(), headers.resetAt()).abs().compareTo(SLACK) < 0
                && before.remaining() < headers.remaining();
        if (!overtaken) {
            said = headers;
            callsSinceSaid = 0;
        }
        limit = headers.limit();
    }

    /** How it stands: calls left, and when it opens anew. */
    Standing at(Instant now) {
        SendBudget headers = said;
        if (headers != null && headers.resetAt().isAfter(now)) {
            return new Standing(limit, Math.max(0, headers.remaining() - callsSinceSaid), headers.resetAt());
        }
        Instant start = now.minus(length);
        if (headers != null && headers.resetAt().isAfter(start)) {
            start = headers.resetAt();
        }
        return new Standing(
                limit,
                Math.max(0, limit - calls.since(start)),
                calls.firstGone(start).orElse(now));
    }

    /**
     * A window at one moment.
     *
     * @param limit     calls in it
     * @param remaining calls left
     * @param opensAt   when it starts anew
     */
    record Standing(int limit, int remaining, Instant opensAt) {
        /**
         * When a call may be made that must leave so much of the window and has so many others before it.
         *
         * @param length of the windows that follow
         */
        Instant opensFor(int leaves, int ahead, Duration length, Instant now) {
            int missing = ahead + 1 - Math.max(0, remaining - leaves);
            if (missing <= 0) {
                return now;
            }
            int each = Math.max(1, limit - leaves);
            return opensAt.plus(length.multipliedBy((missing - 1) / each));
        }
    }
}
