package dev.firstline.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code docs/reference/access.md}, read as a program reads it. */
final class AccessTable {
    private static final Pattern CALL = Pattern.compile("(?m)^\\| ([A-Z]+) \\| `([^`]+)` \\| ([a-z, ]+) \\|$");
    private static final Pattern OPEN = Pattern.compile("(?m)^\\| `(/[^`]*)` \\| ");

    private final String page;

    AccessTable() {
        try {
            page = Files.readString(Path.of("docs/reference/access.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "GET /path" → roles; {@code any} for whoever is logged in. */
    Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new TreeMap<>();
        for (MatchResult row : CALL.matcher(page).results().toList()) {
            calls.put(row.group(1) + " " + row.group(2), Set.of(row.group(3).split(", ")));
        }
        return calls;
    }

    /** Paths that are open, each with everything below it. */
    List<String> open() {
        return OPEN.matcher(page).results().map(row -> row.group(1)).toList();
    }
}
