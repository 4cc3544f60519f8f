package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * Reads fields of X's objects strictly: a field is absent or it has the right type. Fields go by two spellings since the
 * API description 2.167 renamed tweet to post.
 */
final class Fields {
    private Fields() {}

    /** The field under the first of its names that is there and not null; missing otherwise. */
    static JsonNode any(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    /** An array under one of the names; missing when absent. */
    static JsonNode array(JsonNode object, String... names) {
        JsonNode value = any(object, names);
        if (!value.isMissingNode() && !value.isArray()) {
            throw new UnreadableItemException(names[0]);
        }
        return value;
    }

    static JsonNode object(JsonNode object, String... names) {
        JsonNode value = any(object, names);
        if (!value.isMissingNode() && !value.isObject()) {
            throw new UnreadableItemException(names[0]);
        }
        return value;
    }

    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = any(object, name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new UnreadableItemException(name);
        }
        return Optional.ofNullable(value.textValue());
    }

    /** An id: 1 to 19 digits, in a string or as a number. */
    static Optional<String> id(JsonNode object, String name) {
        JsonNode value = any(object, name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new UnreadableItemException(name);
        }
        return Optional.of(digits(value, name));
    }

    static String digits(JsonNode value, String name) {
        String digits = value.asText();
        if (digits.isEmpty() || digits.length() > 19 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UnreadableItemException(name);
        }
        return digits;
    }
}
