package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may go wrong with a {@code POST /2/tweets}; the name in JSON is what the control API takes. */
enum Fault {
    /** The post is made, the connection closes without an answer. */
    @JsonProperty("made-then-dropped")
    MADE_THEN_DROPPED,
    /** 503, nothing is made. */
    @JsonProperty("unavailable")
    UNAVAILABLE,
    /** The post is made, the answer is 500. */
    @JsonProperty("made-then-error")
    MADE_THEN_ERROR,
    /** The connection closes, nothing is made. */
    @JsonProperty("dropped")
    DROPPED
}
