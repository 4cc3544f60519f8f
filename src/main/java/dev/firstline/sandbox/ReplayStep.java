package dev.firstline.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * One customer post of a replayed file.
 *
 * @param key    names it in the sandbox, so that a second run finds it there
 * @param text   with the sandbox brand's handle
 * @param after  key of the author's earlier step in the same thread, null for a new thread
 * @param answer whether it was written to the brand's answer to that step
 */
public record ReplayStep(
        String key, String username, String text, @Nullable String after, boolean answer) {}
