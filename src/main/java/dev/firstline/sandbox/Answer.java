package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What goes back to a caller.
 *
 * @param dropped close the connection in place of an answer
 */
record Answer(int status, JsonNode body, boolean dropped) {
    static Answer ok(JsonNode body) {
        return new Answer(200, body, false);
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body, false);
    }

    static Answer refused(XRefusal refusal) {
        return new Answer(refusal.status(), refusal.body(), false);
    }

    /** The connection closes without a byte. */
    static Answer drop() {
        return new Answer(0, Json.object(), true);
    }
}
