package dev.firstline.act;

import java.time.Instant;

/**
 * What X's rate-limit headers said about posting.
 *
 * @param limit     calls in a window
 * @param remaining calls left in this window
 * @param resetAt   when the window ends
 */
public record SendBudget(int limit, int remaining, Instant resetAt) {}
