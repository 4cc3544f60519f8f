package dev.firstline.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.CRC32;

/** The frame of every model file, big-endian: 4 letters of magic, format version, payload, CRC-32 of all before. */
public final class ModelFile {
    private static final int VERSION = 1;
    private static final int FRAME = 12;

    private ModelFile() {}

    public static void write(Path file, String magic, ByteBuffer payload) {
        ByteBuffer bytes = ByteBuffer.allocate(payload.remaining() + FRAME);
        bytes.put(magic.getBytes(StandardCharsets.US_ASCII)).putInt(VERSION).put(payload);
        bytes.putInt(checksum(bytes.array()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * What {@code read} makes of the payload.
     *
     * @throws ModelFileException when the file is missing, damaged, of another kind or of another version
     */
    public static <T> T read(Path file, String magic, Function<ByteBuffer, T> read) {
        ByteBuffer bytes = bytes(file);
        if (bytes.remaining() < FRAME
                || !magic.equals(
                        StandardCharsets.US_ASCII.decode(bytes.slice(0, 4)).toString())) {
            throw new ModelFileException(file, "is not a model of this kind");
        }
        int version = bytes.getInt(4);
        if (version != VERSION) {
            throw new ModelFileException(
                    file, "has format " + version + ", this program reads " + VERSION + "; run train");
        }
        int end = bytes.limit() - 4;
        if (bytes.getInt(end) != checksum(bytes.array())) {
            throw new ModelFileException(file, "is damaged, its checksum differs");
        }
        try {
            return read.apply(bytes.slice(8, end - 8));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new ModelFileException(file, "is damaged, its parts do not fit");
        }
    }

    private static ByteBuffer bytes(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ModelFileException(file, Files.exists(file) ? "cannot be read" : "is missing; run train");
        }
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        return (int) crc.getValue();
    }
}
