package dev.firstline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Lets only bulk calls of feeds have large bodies: those are read as they come in, every other body is held in memory.
 * {@code quarkus.http.limits.max-body-size} knows one size for all, so that it says the large one and this the usual.
 */
class BodyLimit {
    /** Bytes. The longest text that any other call takes has some thousand; more than this is not even read to say what is wrong. */
    private static final long USUAL = 4 << 20;

    private static final Pattern LARGE = Pattern.compile("/api/v1/feeds/[^/]+/?");

    /** Quarkus sets the large limit at -2; filters run at their negated priority. */
    private static final int AFTER_QUARKUS = 1;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::limit, AFTER_QUARKUS);
    }

    private static void limit(RoutingContext call) {
        if (LARGE.matcher(String.valueOf(call.normalizedPath())).matches()) {
            call.next();
            return;
        }
        call.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, USUAL);
        if (length(call) > USUAL) {
            refuse(call);
        } else {
            call.next();
        }
    }

    /** What the call says; 0 when it does not say, and is then counted while it is read. */
    private static long length(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext call) {
        call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        Problem.of(413, "request-entity-too-large", "the body is larger than " + USUAL + " bytes", Map.of())
                .send(call.response());
    }
}
