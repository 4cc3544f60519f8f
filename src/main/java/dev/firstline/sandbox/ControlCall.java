package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and answers the calls of the control API. */
final class ControlCall {
    private ControlCall() {}

    static void answer(Route route, Function<RoutingContext, ObjectNode> call) {
        route.handler(context -> {
            try {
                Http.send(context, 200, call.apply(context));
            } catch (BadRequest refused) {
                Http.send(
                        context,
                        400,
                        Json.object().put("field", refused.field()).put("detail", refused.detail()));
            }
        });
    }

    /** Only JSON is taken, so that no page of another origin can post here without the browser asking first. */
    static JsonNode body(RoutingContext context) {
        var type = context.request().getHeader("content-type");
        if (type == null || !type.startsWith("application/json")) {
            throw new BadRequest("content-type", "send application/json");
        }
        try {
            var json = Json.MAPPER.readTree(Http.body(context));
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException malformed) {
            // refused below like a body that is no object
        }
        throw new BadRequest("body", "send a JSON object");
    }

    static String required(JsonNode json, String name) {
        var value = text(json, name);
        if (value == null) {
            throw new BadRequest(name, "is needed");
        }
        return value;
    }

    static @Nullable String text(JsonNode json, String name) {
        var value = json.path(name).asText("").strip();
        return value.isEmpty() ? null : value;
    }

    static @Nullable Long id(JsonNode json, String name) {
        var value = text(json, name);
        return value == null ? null : (Long) id(name, value);
    }

    static long id(String name, String value) {
        if (!value.matches("\\d{1,18}|[1-8]\\d{18}")) {
            throw new BadRequest(name, "is not the id of a post");
        }
        return Long.parseLong(value);
    }
}
