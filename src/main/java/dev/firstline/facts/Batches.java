package dev.firstline.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gathers rows into batches in which each key is there once: of a key that is sent twice the later row comes after the earlier. */
final class Batches {
    /** Rows written in one statement: a few hundred kB, and locked for some 50 ms. */
    private static final int SIZE = 2_000;

    private final Consumer<List<NumberedDraft>> write;
    private final Map<String, NumberedDraft> rows = new LinkedHashMap<>();

    Batches(Consumer<List<NumberedDraft>> write) {
        this.write = write;
    }

    void add(NumberedDraft row) {
        String key = FactKey.canonical(row.draft().key());
        if (rows.size() == SIZE || rows.containsKey(key)) {
            flush();
        }
        rows.put(key, row);
    }

    /** Writes what is left. */
    void flush() {
        if (!rows.isEmpty()) {
            write.accept(List.copyOf(rows.values()));
            rows.clear();
        }
    }
}
