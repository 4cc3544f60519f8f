package dev.firstline.start;

import dev.firstline.start.PostgresProgram.Result;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of the service's own. It keeps its data in the data folder, answers on the loopback interface only
 * and asks for a password that stands in a file which only the service's user can read.
 *
 * <p>The server is a daemon: it survives a killed service, and the next start on the folder stops that orphan first.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration INIT_LIMIT = Duration.ofMinutes(3);
    /** Long, since after a crash the server first replays its write-ahead log. */
    private static final int START_SECONDS = 300;

    private static final int STOP_SECONDS = 20;
    private static final int TRIES = 3;
    private static final long ROTATE_BYTES = 1L << 20;

    private final Path folder;
    private final Path directory;
    private final PostgresProgram programs;
    private final DatabasePassword password;
    private final Postmaster postmaster;
    private final AtomicBoolean running = new AtomicBoolean();
    private int port;

    private EmbeddedDatabase(Path folder, PostgresProgram programs) {
        this.folder = folder;
        this.directory = folder.resolve("postgres");
        this.programs = programs;
        this.password = new DatabasePassword(folder);
        this.postmaster = new Postmaster(directory);
    }

    /**
     * Starts the server, after stopping one left over.
     *
     * @param folder the data folder, locked by this process
     * @throws DataFolderException when that does not work
     */
    static EmbeddedDatabase start(Path folder) {
        try {
            var programs = new PostgresProgram(PostgresBinaries.unpackedIn(folder), folder);
            var database = new EmbeddedDatabase(folder, programs);
            database.initialize();
            database.stopOrphan();
            database.launch();
            return database;
        } catch (IOException fault) {
            throw new DataFolderException(folder, fault);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String user() {
        return DatabasePassword.USER;
    }

    String password() {
        try {
            return password.read();
        } catch (IOException fault) {
            throw new DataFolderException(folder, fault);
        }
    }

    /** Stops the server: sessions are cut off, what is committed is written, nothing is left to recover. */
    @Override
    public void close() {
        if (!running.getAndSet(false)) {
            return;
        }
        try {
            stop();
        } catch (IOException fault) {
            throw new DataFolderException(folder, fault);
        }
    }

    /** Makes the database beside its place and moves it there when it is whole, so that a kill in between leaves nothing half. */
    private void initialize() throws IOException {
        if (Files.exists(directory)) {
            password.check();
            return;
        }
        Path draft = folder.resolve("postgres.new");
        PostgresBinaries.delete(draft);
        password.create();
        // The builtin locale sorts and folds the same on every system, and after every update of one.
        Result result = programs.run(
                INIT_LIMIT,
                "initdb",
                "--pgdata=postgres.new",
                "--username=" + DatabasePassword.USER,
                "--pwfile=" + DatabasePassword.FILE,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!result.worked()) {
            throw new DataFolderException(folder, "cannot hold a database: " + PostgresLog.complaint(result.output()));
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopOrphan() throws IOException {
        stop();
        postmaster.forgetStranger();
    }

    /** Tries again: the free port may be taken meanwhile, and processes of a killed server take a moment to die. */
    private void launch() throws IOException {
        var log = new PostgresLog(folder);
        log.rotate(ROTATE_BYTES);
        for (int attempt = 1; ; attempt++) {
            long before = log.size();
            port = FreePort.find();
            PostgresSettings.write(directory, port);
            Result result = control("start", START_SECONDS, "--log=" + PostgresLog.FILE);
            if (result.worked()) {
                running.set(true);
                return;
            }
            stop();
            if (attempt == TRIES) {
                throw new DataFolderException(
                        folder, "has a database that does not start: " + log.complaintSince(before, result.output()));
            }
            pause();
        }
    }

    /** Stops the server if there is one; never a stranger that its file happens to name. */
    private void stop() throws IOException {
        if (!postmaster.isLiving()) {
            return;
        }
        Result fast = control("stop", STOP_SECONDS, "--mode=fast");
        if (!fast.worked() && postmaster.isLiving()) {
            control("stop", STOP_SECONDS, "--mode=immediate");
        }
    }

    private Result control(String action, int seconds, String option) throws IOException {
        return programs.run(
                Duration.ofSeconds(seconds + 10),
                "pg_ctl",
                action,
                "--pgdata=postgres",
                option,
                "--wait",
                "--timeout=" + seconds);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the database was starting");
        }
    }
}
