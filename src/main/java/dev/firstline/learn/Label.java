package dev.firstline.learn;

import java.util.Optional;
import java.util.stream.Stream;

/** A label that people give mentions and models learn; always an enum. */
public interface Label {
    /** The name on the wire and in training files. */
    String label();

    /** The label of this name. */
    static <L extends Enum<L> & Label> Optional<L> named(Class<L> labels, String name) {
        return Stream.of(labels.getEnumConstants())
                .filter(label -> label.label().equals(name))
                .findFirst();
    }
}
