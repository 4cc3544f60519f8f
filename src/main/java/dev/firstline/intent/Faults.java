package dev.firstline.intent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that an editor sees everything at once. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Path file, int line, String key, String what) {
        found.add(new Fault(file, line, key, what));
    }

    int count() {
        return found.size();
    }

    /** Fails when there is any fault. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new IntentFolderException(found);
        }
    }
}
