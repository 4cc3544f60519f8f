package dev.firstline.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program of PostgreSQL to its end, in the data folder, so that no path of the operator's has to be quoted. */
final class PostgresProgram {
    private static final Path SELF = Path.of("/proc/self");

    private final Path programs;
    private final Path dataFolder;

    PostgresProgram(Path programs, Path dataFolder) {
        this.programs = programs;
        this.dataFolder = dataFolder;
    }

    /**
     * What came of it.
     *
     * @param exitCode 0 when it worked
     * @param output   what it wrote, both streams
     */
    record Result(int exitCode, String output) {
        boolean worked() {
            return exitCode == 0;
        }
    }

    Result run(Duration limit, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(dataFolder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return await(process, limit, program);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does. */
    private static boolean isRoot() throws IOException {
        return Files.exists(SELF) && Files.getAttribute(SELF, "unix:uid").equals(0);
    }

    private static Result await(Process process, Duration limit, String program) throws IOException {
        try {
            // Its output is some lines, less than a pipe holds, so that waiting first cannot block it.
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(-1, program + " did not end within " + limit.toSeconds() + " s");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.exitValue(), output);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return new Result(-1, program + " was interrupted");
        }
    }
}
