package dev.firstline.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder of files looks like from outside: two states that are equal mean that nothing was changed in between.
 *
 * @param files path → size and time of the last change
 */
public record FolderState(Map<Path, String> files) {
    public FolderState {
        files = Map.copyOf(files);
    }

    /** As it is now; a folder that cannot be read looks empty. */
    public static FolderState of(Path folder) {
        var files = new TreeMap<Path, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".yaml")).forEach(file -> files.put(file, state(file)));
        } catch (IOException | UncheckedIOException e) {
            return new FolderState(files); // it is being replaced just now; the next look sees more
        }
        return new FolderState(files);
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "gone";
        }
    }
}
