package dev.firstline.understand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists beside the code: a fact a line, comments after {@code #} at a line's start. */
final class WordLists {
    private WordLists() {}

    /** @param path on the class path, from its root */
    static List<String> lines(String path) {
        try (InputStream stream = WordLists.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
