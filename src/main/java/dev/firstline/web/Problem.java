package dev.firstline.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * An error body after RFC 9457.
 *
 * @param type   {@code urn:firstline:problem:<code>}; stable, programs may depend on it
 * @param title  the code in words
 * @param status the HTTP status
 * @param detail what is wrong with this call and what to do next
 * @param more   further members of the body that belong to this type, e.g. the field at fault or the holder of a case
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> more) {
    /** Media type of such a body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Member of {@link #more}: whole seconds. */
    static final String RETRY_AFTER = "retryAfter";

    public Problem {
        more = Map.copyOf(more);
    }

    /** Seconds after which the call may be tried again, for the header {@code Retry-After}. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(more.get(RETRY_AFTER)).map(String::valueOf);
    }

    /** Ends a call with this body where no resource is reached. */
    public void send(HttpServerResponse response) {
        var body = new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .mergeIn(new JsonObject(more));
        retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(body.encode());
    }

    static Problem of(int status, String code, String detail, Map<String, Object> more) {
        return new Problem("urn:firstline:problem:" + code, code.replace('-', ' '), status, detail, more);
    }
}
