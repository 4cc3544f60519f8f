package dev.firstline.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server process that a data directory's {@code postmaster.pid} names. */
final class Postmaster {
    private final Path directory;

    Postmaster(Path directory) {
        this.directory = directory;
    }

    /** Whether a server lives on this directory; a stranger that has got its process id since does not count. */
    boolean isLiving() throws IOException {
        return named().filter(this::servesDirectory).isPresent();
    }

    /** Removes a file that names a living stranger: PostgreSQL would take it for a server and refuse to start. */
    void forgetStranger() throws IOException {
        Optional<ProcessHandle> process = named();
        if (process.isPresent() && !servesDirectory(process.get())) {
            Files.deleteIfExists(file());
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** A server works in its data directory; where the system does not tell, its program's name must do. */
    private boolean servesDirectory(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        if (Files.exists(proc)) {
            try {
                return proc.resolve("cwd").toRealPath().equals(directory.toRealPath());
            } catch (IOException notOurs) {
                return false;
            }
        }
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private Path file() {
        return directory.resolve("postmaster.pid");
    }
}
