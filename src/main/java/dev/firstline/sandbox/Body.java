package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON body of a call as strictly as X does. */
final class Body {
    private Body() {}

    /** @throws XRefusal 400 when it is no JSON object */
    static JsonNode object(String body) {
        try {
            var json = Json.MAPPER.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException malformed) {
            // refused below like a body that is no object
        }
        throw XRefusal.malformedBody(
                "Requests with bodies must have content-type of application/json and be valid JSON.");
    }

    /** @param path of that object in the body, {@code $} is the body itself */
    static void only(JsonNode json, String path, Set<String> known) {
        if (!json.isObject()) {
            throw XRefusal.malformedBody(path + ": must be an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw XRefusal.malformedBody(path + "." + name
                        + ": is not defined in the schema and the schema does not allow additional properties");
            }
        });
    }

    /** A member that must be there as text and not blank. */
    static String text(JsonNode json, String name) {
        return optional(json, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> XRefusal.malformedBody("$." + name + ": is missing but it is required"));
    }

    static Optional<String> optional(JsonNode json, String name) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw XRefusal.malformedBody("$." + name + ": must be a string");
        }
        return Optional.of(value.textValue());
    }

    /** An id of 1 to 19 digits. */
    static Optional<Long> id(JsonNode json, String name) {
        return optional(json, name).map(text -> {
            if (!text.matches("\\d{1,19}")) {
                throw XRefusal.malformedBody("$." + name + ": does not match the regex pattern ^[0-9]{1,19}$");
            }
            return Parameters.id(name, text);
        });
    }
}
