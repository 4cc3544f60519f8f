package dev.firstline.cases;

import dev.firstline.mention.Mention;

/**
 * Work that is handed to people.
 *
 * @param mention  what it is about
 * @param queue    department, for a case that is not open yet
 * @param priority 1 urgent, 2 high, 3 normal
 * @param briefing what the agent should know
 */
public record NewWork(Mention mention, String queue, int priority, Briefing briefing) {}
