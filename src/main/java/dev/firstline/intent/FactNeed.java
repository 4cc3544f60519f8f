package dev.firstline.intent;

import java.time.Duration;

/**
 * The fact an intent answers from. The row's key follows the feed's key pattern.
 *
 * @param feed     name of the feed
 * @param freshFor how old the fact may be and still be stated
 */
public record FactNeed(String feed, Duration freshFor) {}
