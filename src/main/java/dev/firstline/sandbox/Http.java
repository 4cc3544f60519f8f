package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads bodies from and writes JSON to the wire. */
final class Http {
    private static final String JSON = "application/json; charset=utf-8";

    private Http() {}

    static void send(RoutingContext context, int status, JsonNode body) {
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("content-type", JSON)
                    .putHeader("cache-control", "no-store")
                    .putHeader("x-content-type-options", "nosniff")
                    .end(Buffer.buffer(Json.MAPPER.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String body(RoutingContext context) {
        var buffer = context.body().buffer();
        return buffer == null ? "" : buffer.toString(StandardCharsets.UTF_8);
    }
}
