package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads bodies from and writes answers to the wire. */
final class Http {
    private static final String JSON = "application/json; charset=utf-8";
    private static final Buffer PAGE = Buffer.buffer(
            "<!doctype html><html><head><title>Over capacity</title></head><body>Try again</body></html>");

    private Http() {}

    static void send(RoutingContext context, int status, JsonNode body) {
        send(context, status, JSON, bytes(body));
    }

    static void send(RoutingContext context, Answer answer) {
        switch (answer.ending()) {
            case WHOLE -> send(context, answer.status(), answer.body());
            case TRUNCATED -> {
                var whole = bytes(answer.body());
                send(context, answer.status(), JSON, whole.slice(0, whole.length() / 2));
            }
            case HTML -> send(context, answer.status(), "text/html; charset=utf-8", PAGE.copy());
            case DROPPED -> context.request().connection().close();
            case RESET -> reset(context.request().connection());
        }
    }

    static String body(RoutingContext context) {
        var buffer = context.body().buffer();
        return buffer == null ? "" : buffer.toString(StandardCharsets.UTF_8);
    }

    private static void send(RoutingContext context, int status, String type, Buffer body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("content-type", type)
                .putHeader("cache-control", "no-store")
                .putHeader("x-content-type-options", "nosniff")
                .end(body);
    }

    private static Buffer bytes(JsonNode body) {
        try {
            return Buffer.buffer(Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A close without lingering is what makes the system send RST in place of FIN; only the implementation shows its channel. */
    private static void reset(HttpConnection connection) {
        if (connection instanceof ConnectionBase open) {
            open.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            var unused = open.channel().close();
        } else {
            connection.close();
        }
    }
}
