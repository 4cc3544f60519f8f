package dev.firstline.sandbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a call; what X does not know or cannot read is refused with 400 as X does. */
record Parameters(Map<String, String> values) {
    Parameters {
        values = Map.copyOf(values);
    }

    /** Refuses names outside of the endpoint's. */
    void only(Set<String> names) {
        for (var name : values.keySet()) {
            if (!names.contains(name)) {
                throw XRefusal.invalid(
                        name, text(name).orElse(""), "The query parameter [" + name + "] is not one of " + names);
            }
        }
    }

    /** Those of these names alone. */
    Parameters with(Set<String> names) {
        var kept = new HashMap<>(values);
        kept.keySet().retainAll(names);
        return new Parameters(kept);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    Optional<Long> id(String name) {
        return text(name).map(value -> id(name, value));
    }

    Optional<Instant> time(String name) {
        return text(name).map(value -> {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException notATime) {
                throw invalid(name, value);
            }
        });
    }

    int number(String name, int least, int most, int otherwise) {
        return text(name)
                .map(value -> {
                    if (!value.matches("\\d{1,6}")
                            || Integer.parseInt(value) < least
                            || Integer.parseInt(value) > most) {
                        throw XRefusal.invalid(
                                name,
                                value,
                                "The `" + name + "` query parameter value [" + value + "] is not between " + least
                                        + " and " + most);
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }

    /** A comma-separated list of which every member must be known. */
    Set<String> names(String name, Set<String> known) {
        var asked = new LinkedHashSet<>(list(name));
        for (var value : asked) {
            if (!known.contains(value)) {
                throw XRefusal.invalid(
                        name, value, "The `" + name + "` query parameter value [" + value + "] is not one of " + known);
            }
        }
        return asked;
    }

    List<String> list(String name) {
        return text(name).map(value -> Arrays.asList(value.split(",", -1))).orElse(List.of());
    }

    static long id(String name, String value) {
        try {
            if (value.matches("\\d{1,19}")) {
                return Long.parseLong(value);
            }
        } catch (NumberFormatException tooBig) {
            // refused like everything else that is no id
        }
        throw invalid(name, value);
    }

    private static XRefusal invalid(String name, String value) {
        return XRefusal.invalid(name, value, "The `" + name + "` query parameter value [" + value + "] is not valid");
    }
}
