package dev.firstline.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happens, in one order for all: on disk first, then told to the books that keep it. A book is told while its own lock may be held,
 * so it takes only lines of its kind and never writes from there. Thread-safe.
 */
final class Journal {
    private final Consumer<LedgerLine> file;
    private final List<Consumer<LedgerLine>> readers = new ArrayList<>();

    /** @param file keeps a line before anybody hears of it */
    Journal(Consumer<LedgerLine> file) {
        this.file = file;
    }

    /** Keeps nothing on disk. */
    static Journal inMemory() {
        return new Journal(line -> {});
    }

    /** From now on that reader hears of every line. */
    synchronized void tell(Consumer<LedgerLine> reader) {
        readers.add(reader);
    }

    synchronized void write(LedgerLine line) {
        file.accept(line);
        readers.forEach(reader -> reader.accept(line));
    }

    /** Tells the present readers what earlier runs kept. */
    synchronized void repeat(List<LedgerLine> kept) {
        kept.forEach(line -> readers.forEach(reader -> reader.accept(line)));
    }
}
