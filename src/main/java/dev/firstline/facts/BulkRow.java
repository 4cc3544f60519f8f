package dev.firstline.facts;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bulk call as it came.
 *
 * @param json  the row, or null when it cannot be read
 * @param fault why it cannot be read, else empty
 */
record BulkRow(@Nullable JsonNode json, String fault) {
    static BulkRow of(JsonNode json) {
        return new BulkRow(json, "");
    }

    static BulkRow unreadable(String fault) {
        return new BulkRow(null, fault);
    }
}
