package dev.firstline.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * One post of the demo day.
 *
 * @param at     seconds after the start at normal speed
 * @param follow how it hangs on the step {@code on}
 * @param on     id of an earlier step, null for a new thread
 */
record DemoStep(
        String id,
        int at,
        String username,
        String name,
        Follow follow,
        @Nullable String on,
        String text) {
    /** How a step hangs on an earlier one. */
    enum Follow {
        NEW,
        /** Replies to the brand's answer; to the earlier post where none comes in time. */
        ANSWER,
        /** Replies to the earlier post. */
        POST,
        RETWEET
    }

    DemoStep {
        Handles.require(username);
    }
}
