package dev.firstline.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists beside the rules: lower case, {@code #} starts a comment line. */
final class WordLists {
    private WordLists() {}

    /** @param name file of blank-separated words below {@code personal/} on the class path */
    static Set<String> read(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A short list in the code: {@code of("and or")}. */
    static Set<String> of(String words) {
        return Set.of(words.split(" "));
    }

    /** The lines of a file that say something. */
    static List<String> lines(String name) {
        InputStream in = WordLists.class.getResourceAsStream("/personal/" + name);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
