package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** What goes back to a caller, and how it gets there. */
record Answer(int status, JsonNode body, Ending ending) {
    /** How an answer reaches its caller. */
    enum Ending {
        WHOLE,
        /** Half of the bytes, then an end as if that were all. */
        TRUNCATED,
        /** A page of HTML in its place. */
        HTML,
        /** The connection closes without a byte. */
        DROPPED,
        /** The connection is reset. */
        RESET
    }

    static Answer ok(JsonNode body) {
        return new Answer(200, body, Ending.WHOLE);
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body, Ending.WHOLE);
    }

    static Answer refused(XRefusal refusal) {
        return new Answer(refusal.status(), refusal.body(), Ending.WHOLE);
    }

    static Answer html() {
        return new Answer(200, Json.object(), Ending.HTML);
    }

    /** Nothing but an end of the connection. */
    static Answer broken(Ending how) {
        return new Answer(0, Json.object(), how);
    }

    Answer ending(Ending how) {
        return new Answer(status, body, how);
    }
}
