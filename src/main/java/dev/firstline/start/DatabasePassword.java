package dev.firstline.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded server's password: random, made with the database, in a file for the service's user alone. */
final class DatabasePassword {
    static final String USER = "firstline";
    static final String FILE = "postgres.password";
    private static final int BYTES = 24;

    private final Path folder;

    DatabasePassword(Path folder) {
        this.folder = folder;
    }

    void create() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path file = folder.resolve(FILE);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    /** Refuses a database whose password is lost. */
    void check() {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new DataFolderException(folder, "has a database but not its password: " + FILE + " is missing");
        }
    }

    String read() throws IOException {
        return Files.readString(folder.resolve(FILE)).strip();
    }
}
