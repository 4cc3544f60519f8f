package dev.firstline.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The embedded server's own log, in the data folder. */
final class PostgresLog {
    static final String FILE = "postgres.log";
    private static final Pattern COMPLAINT = Pattern.compile(".*?(?:FATAL|PANIC|error): +(.*)");

    private final Path file;

    PostgresLog(Path folder) {
        file = folder.resolve(FILE);
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Keeps one older log beside this one when this one has grown large. */
    void rotate(long bytes) throws IOException {
        if (size() > bytes) {
            Files.move(file, file.resolveSibling(FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the server said last about its trouble after this position, or else what the program said. */
    String complaintSince(long position, String output) throws IOException {
        if (!Files.exists(file)) {
            return complaint(output);
        }
        byte[] bytes = Files.readAllBytes(file);
        int start = (int) Math.min(position, bytes.length);
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return complaint(text.isBlank() ? output : text);
    }

    /** The first line that tells a fault, without what stands in front of it. */
    static String complaint(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .map(COMPLAINT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1));
    }
}
