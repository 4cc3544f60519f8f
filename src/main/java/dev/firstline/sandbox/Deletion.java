package dev.firstline.sandbox;

import java.time.Instant;

/**
 * A post that its author took back, with all its versions.
 *
 * @param post the id that was asked for, of any version
 */
record Deletion(long post, long author, Instant at) implements LedgerLine {}
