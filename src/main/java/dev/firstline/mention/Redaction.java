package dev.firstline.mention;

/**
 * A span of personal data taken out of a text; the text itself keeps {@code [kind]} in its place, in the same order.
 *
 * @param kind  what was there
 * @param entry the vault entry that holds the original, sealed
 */
public record Redaction(PersonalKind kind, long entry) {}
