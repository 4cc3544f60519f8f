package dev.firstline.act;

import dev.firstline.mention.Channel;
import java.time.Instant;

/**
 * What X still allows on one way out.
 *
 * @param channel       posts or direct messages
 * @param window        {@code 15m} or {@code 24h}
 * @param limit         calls in the window
 * @param remaining     calls left
 * @param keptForAgents of the limit, what the bot leaves to agents
 * @param opensAt       when the window starts anew
 */
public record Allowance(Channel channel, String window, int limit, int remaining, int keptForAgents, Instant opensAt) {}
