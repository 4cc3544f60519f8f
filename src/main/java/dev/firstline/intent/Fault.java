package dev.firstline.intent;

import java.nio.file.Path;

/**
 * One thing that is wrong in the intents folder.
 *
 * @param file where
 * @param line 1 for the first line; 0 when the file itself is the fault
 * @param key  the key it is about, empty when there is none
 * @param what what is wrong, and what would be right where that is known
 */
public record Fault(Path file, int line, String key, String what) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file.toString();
        return key.isEmpty() ? place + ": " + what : place + ": " + key + ": " + what;
    }
}
