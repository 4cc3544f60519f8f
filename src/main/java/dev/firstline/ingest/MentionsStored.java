package dev.firstline.ingest;

/**
 * Mentions wait to be decided; fired within the storing transaction.
 *
 * @param count how many are new
 */
record MentionsStored(int count) {}
