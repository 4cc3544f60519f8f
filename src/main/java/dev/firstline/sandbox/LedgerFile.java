package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The ledger on disk, a JSON object a line. A line is with the operating system before {@link #accept} returns, so a killed process loses
 * nothing it has answered for; the line it was killed in is cut off at the next start.
 */
final class LedgerFile implements Consumer<LedgerLine>, AutoCloseable {
    private static final byte NEWLINE = '\n';

    private final FileChannel channel;
    private final List<LedgerLine> kept;

    private LedgerFile(FileChannel channel, List<LedgerLine> kept) {
        this.channel = channel;
        this.kept = kept;
    }

    /** @throws IllegalStateException when another process has the file or a line that is not the last is damaged */
    static LedgerFile open(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(file, channel);
            return new LedgerFile(channel, read(file, channel));
        } catch (IOException broken) {
            throw new UncheckedIOException("ledger file " + file + " cannot be used", broken);
        }
    }

    /** What earlier runs wrote, in order. */
    List<LedgerLine> kept() {
        return kept;
    }

    @Override
    public synchronized void accept(LedgerLine line) {
        try {
            var bytes = ByteBuffer.wrap((Json.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("ledger file cannot be written", broken);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException ours) {
            // the same answer as for another process's lock
        }
        channel.close();
        throw new IllegalStateException("ledger file " + file + " is in use by another sandbox");
    }

    private static List<LedgerLine> read(Path file, FileChannel channel) throws IOException {
        var bytes = Files.readAllBytes(file);
        var lines = new ArrayList<LedgerLine>();
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == NEWLINE) {
                lines.add(parse(file, lines.size() + 1, new String(bytes, start, end - start, StandardCharsets.UTF_8)));
                start = end + 1;
            }
        }
        channel.truncate(start);
        channel.position(start);
        return List.copyOf(lines);
    }

    private static LedgerLine parse(Path file, int number, String line) {
        try {
            return Json.MAPPER.readValue(line, LedgerLine.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    "ledger file " + file + " line " + number + " is damaged; remove the line or the file", damaged);
        }
    }
}
