package dev.firstline.facts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Checked rows of one body on disk until it is known that all of them may go in: memory stays small, and no transaction waits for
 * a slow caller. The file is deleted when this is closed.
 */
final class Spool implements AutoCloseable {
    private final String feed;
    private final Path file;
    private final DataOutputStream out;
    private long rows;

    Spool(String feed) {
        this.feed = feed;
        try {
            file = Files.createTempFile("firstline-feed", ".rows");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void add(NumberedDraft row) {
        FactDraft draft = row.draft();
        try {
            out.writeLong(row.row());
            out.writeUTF(draft.key());
            out.writeUTF(draft.asOf().toString());
            out.writeUTF(draft.expiresAt().toString());
            out.writeInt(draft.values().size());
            for (Map.Entry<String, String> value : draft.values().entrySet()) {
                out.writeUTF(value.getKey());
                out.writeUTF(value.getValue());
            }
            out.writeInt(draft.foundBy().size());
            for (String word : draft.foundBy()) {
                out.writeUTF(word);
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows in their order; none can be added afterwards. */
    void forEach(Consumer<NumberedDraft> row) {
        try {
            out.close();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long i = 0; i < rows; i++) {
                    row.accept(read(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NumberedDraft read(DataInputStream in) throws IOException {
        long row = in.readLong();
        String key = in.readUTF();
        Instant asOf = Instant.parse(in.readUTF());
        Instant expiresAt = Instant.parse(in.readUTF());
        Map<String, String> values = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readUTF(), in.readUTF());
        }
        List<String> foundBy = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            foundBy.add(in.readUTF());
        }
        return new NumberedDraft(row, new FactDraft(feed, key, values, foundBy, asOf, expiresAt));
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
