package dev.firstline.facts;

import java.time.Instant;

/**
 * A row with its history.
 *
 * @param fact      the row
 * @param updatedBy who changed it last
 * @param updatedAt when that was
 */
record StoredFact(Fact fact, String updatedBy, Instant updatedAt) {}
