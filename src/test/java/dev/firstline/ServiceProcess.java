package dev.firstline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The packaged program as a process of its own, for tests that stop and kill it. It runs in a folder of the test, with the
 * project's intents and models, on a free port, and sees none of the surrounding FIRSTLINE and QUARKUS variables.
 */
public final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path folder;
    private final String port;
    private final Process process;

    private ServiceProcess(Path folder, String port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts the program in a folder; its data folder is {@code data} in there unless the environment says otherwise. */
    public static ServiceProcess start(Path folder, Map<String, String> environment, String... arguments) {
        var variables = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(freePort()),
                "FIRSTLINE_DATA_DIR", folder.resolve("data").toString(),
                "FIRSTLINE_INTENTS_DIR", Path.of("intents").toAbsolutePath().toString(),
                "FIRSTLINE_MODELS_DIR", Path.of("models").toAbsolutePath().toString()));
        variables.putAll(environment);
        var builder = new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout.txt").toFile())
                .redirectError(folder.resolve("stderr.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FIRSTLINE_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(variables);
        try {
            return new ServiceProcess(folder, variables.get("QUARKUS_HTTP_PORT"), builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs the program; in the project's folder it finds its intents and models. */
    public static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where the service answers, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return Integer.parseInt(port);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process's id. */
    public long pid() {
        return process.pid();
    }

    /** Waits until the service is ready; fails with what it wrote when it ends before or the time is over. */
    public ServiceProcess awaitReady(Duration limit) {
        await(limit, () -> isReady() || !process.isAlive());
        if (!isReady()) {
            throw new AssertionError("not ready within " + limit + ": " + errors());
        }
        return this;
    }

    /** Waits for the end and answers the exit code. */
    public int awaitExit(Duration limit) {
        await(limit, () -> !process.isAlive());
        return process.exitValue();
    }

    /** Stops it as a system would, and answers the exit code. */
    public int stop() {
        process.destroy();
        return awaitExit(STOP_LIMIT);
    }

    /** Kills it, so that it can do nothing more; its database stays alive as an orphan. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(STOP_LIMIT);
    }

    public String output() {
        return read(folder.resolve("stdout.txt"));
    }

    public String errors() {
        return read(folder.resolve("stderr.txt"));
    }

    /** The embedded database's process as its data folder names it. */
    public ProcessHandle database() {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0))).orElseThrow();
    }

    /** A session on the embedded database. */
    public Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/postgres";
        return DriverManager.getConnection(
                url, "firstline", read(data().resolve("postgres.password")).strip());
    }

    /** Leaves no process behind: neither this one nor an orphaned database. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        if (Files.exists(data().resolve("postgres/postmaster.pid"))) {
            ProcessHandle.of(Long.parseLong(postmaster().get(0)))
                    .filter(ProcessHandle::destroy)
                    .ifPresent(orphan -> await(STOP_LIMIT, () -> !orphan.isAlive()));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<String> postmaster() {
        return read(data().resolve("postgres/postmaster.pid"))
                .lines()
                .map(String::strip)
                .toList();
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(Duration limit, BooleanSupplier condition) {
        try {
            Waiting.until(limit, condition);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + ": " + errors(), late);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
