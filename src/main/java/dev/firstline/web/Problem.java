package dev.firstline.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

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

    public Problem {
        more = Map.copyOf(more);
    }

    static Problem of(int status, String code, String detail, Map<String, Object> more) {
        return new Problem("urn:firstline:problem:" + code, code.replace('-', ' '), status, detail, more);
    }
}
