package dev.firstline.facts;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bulk call as it came.
 *
 * @param json the row, or null when it cannot be read
 */
record BulkRow(@Nullable JsonNode json) {}
