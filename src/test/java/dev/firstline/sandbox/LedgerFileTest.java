package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.StandingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir
    Path folder;

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("deep/ledger.ndjson");
    }

    @Test
    void everything_survives_a_restart() {
        var ids = new String[2];
        run(x -> {
            ids[0] = x.customer("{\"username\":\"ada_flies\",\"text\":\"@NorthlineCare hello\",\"key\":\"k1\"}");
            ids[1] = x.reply("hi", ids[0]).json().at("/data/id").asText();
            var deleted = x.post("/2/tweets", "{\"text\":\"oops\"}")
                    .json()
                    .at("/data/id")
                    .asText();
            x.delete("/2/tweets/" + deleted);
        });

        run(x -> {
            assertThat(x.ledger().path("posts").findValuesAsText("id")).containsExactly(ids);
            assertThat(x.ledger().path("deleted")).hasSize(1);
            assertThat(x.reply("hi", ids[0]).status()).as("still a duplicate").isEqualTo(403);
            assertThat(x.customer("{\"username\":\"ada_flies\",\"text\":\"@NorthlineCare hello\",\"key\":\"k1\"}"))
                    .isEqualTo(ids[0]);
            assertThat(x.customer("ada_flies", "later")).isGreaterThan(ids[1]);
        });
    }

    @Test
    void a_torn_last_line_is_dropped_and_the_file_goes_on() throws IOException {
        run(x -> x.customer("ada_flies", "one"));
        Files.writeString(file, "{\"post\":{\"id\":1", StandardOpenOption.APPEND);

        run(x -> x.customer("ada_flies", "two"));

        run(x -> assertThat(x.ledger().path("posts").findValuesAsText("text")).containsExactly("one", "two"));
    }

    @Test
    void a_damaged_line_before_the_last_stops_the_start_with_its_number() throws IOException {
        run(x -> x.customer("ada_flies", "one"));
        Files.writeString(file, "nonsense\n", StandardOpenOption.APPEND);
        startIsRefused("line 4 is damaged");
    }

    @Test
    void a_file_belongs_to_one_sandbox_at_a_time() {
        run(x -> startIsRefused("in use by another sandbox"));
    }

    private void startIsRefused(String message) {
        assertThatThrownBy(() -> new SandboxServer(0, options()).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("ledger.ndjson");
    }

    private SandboxOptions options() {
        return SandboxOptions.defaults(clock).withLedgerFile(file);
    }

    private void run(Consumer<XCaller> story) {
        try (var server = new SandboxServer(0, options()).start()) {
            story.accept(new XCaller(server.url(), clock));
        }
    }
}
