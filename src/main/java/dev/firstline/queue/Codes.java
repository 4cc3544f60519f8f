package dev.firstline.queue;

import dev.firstline.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Short codes that people give as a reason. */
final class Codes {
    private Codes() {}

    /** @throws ProblemException 400 naming the field when the word is no kebab-case code of at most 40 characters, or there is none */
    static String required(String field, @Nullable String word) {
        if (word == null || word.length() > 40 || !word.matches("[a-z0-9]+(-[a-z0-9]+){0,6}")) {
            throw ProblemException.badField(field, "a kebab-case code of at most 40 characters");
        }
        return word;
    }

    /** As above, or none. */
    static @Nullable String optional(String field, @Nullable String word) {
        return word == null ? null : required(field, word);
    }
}
