package dev.firstline.decide;

import org.jspecify.annotations.Nullable;

/**
 * What goes to people.
 *
 * @param queue      department
 * @param priority   1 urgent, 2 high, 3 normal
 * @param suggestion what the bot would have posted, for the agent to use or not
 */
public record Handoff(String queue, int priority, @Nullable Post suggestion) {}
