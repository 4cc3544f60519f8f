package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {
    @TempDir
    Path folder;

    @Test
    void options_make_the_server() {
        var command = new SandboxCommand();
        new CommandLine(command)
                .parseArgs(
                        "--port",
                        "0",
                        "--brand",
                        "TideCare",
                        "--limits",
                        "lifted",
                        "--ledger",
                        folder.resolve("l.ndjson").toString());

        try (var server = command.start()) {
            var me = new XCaller(server.url(), Clock.systemUTC()).get("/2/users/me");
            assertThat(me.json().at("/data/username").asText()).isEqualTo("TideCare");
            assertThat(me.header("x-rate-limit-limit")).isEqualTo(1_000_000);
            assertThat(folder.resolve("l.ndjson")).exists();
        }
    }

    @Test
    void what_cannot_work_ends_with_one_line() {
        assertThat(run("--limits", "some")).isEqualTo("1 sandbox: --limits: 'some' must be real or lifted");
        assertThat(run("--brand", "not a name")).startsWith("1 sandbox: username 'not a name' must be");
        try (var server = new SandboxServer(0, SandboxOptions.defaults(Clock.systemUTC())).start()) {
            assertThat(run("--port", Integer.toString(server.port())))
                    .isEqualTo("1 sandbox: port " + server.port() + " at 127.0.0.1 cannot be used");
        }
    }

    private static String run(String... arguments) {
        var err = new StringWriter();
        int code = new CommandLine(new SandboxCommand())
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return code + " " + err.toString().strip();
    }
}
