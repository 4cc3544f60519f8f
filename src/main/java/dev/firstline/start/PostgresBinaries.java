package dev.firstline.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.file.PathUtils;

/**
 * The programs of PostgreSQL, unpacked into the data folder: only there nobody else can have put a file, and a read-only
 * home is enough.
 */
final class PostgresBinaries {
    private static final String FOLDER = "postgres-programs";

    private PostgresBinaries() {}

    /** The folder with {@code bin} in it; unpacked when the archive is another than the last time. */
    static Path unpackedIn(Path dataFolder) throws IOException {
        Path target = dataFolder.resolve(FOLDER);
        Path mark = target.resolve("archive.sha256");
        String digest = digest();
        if (Files.exists(mark) && Files.readString(mark).equals(digest)) {
            return target;
        }
        delete(target);
        unpack(target);
        Files.writeString(mark, digest);
        return target;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try {
            return new BufferedInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine));
        } catch (IllegalStateException missing) {
            throw new IOException(
                    "no PostgreSQL is packed for %s on %s; name one of yours in QUARKUS_DATASOURCE_JDBC_URL"
                            .formatted(system, machine),
                    missing);
        }
    }

    private static String digest() throws IOException {
        try (var stream = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("archive entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
