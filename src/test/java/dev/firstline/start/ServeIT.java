package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration REFUSAL_LIMIT = Duration.ofMinutes(1);
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void a_living_service_holds_its_folder_and_what_it_stored_survives_a_restart_with_nothing_to_recover()
            throws Exception {
        try (ServiceProcess first = ServiceProcess.start(folder, Map.of()).awaitReady(READY_LIMIT)) {
            assertThat(first.output().lines())
                    .hasSize(5)
                    .anyMatch(line -> line.endsWith(first.address() + "/sandbox"))
                    .anyMatch(line -> line.endsWith(folder.resolve("data").toString()));
            assertASecondServiceIsRefused();
            store(first, "restart");
            assertThat(first.stop()).isEqualTo(TERMINATED);
        }
        assertThat(databaseLog()).contains("database system is shut down");

        try (ServiceProcess second = ServiceProcess.start(folder, Map.of()).awaitReady(READY_LIMIT)) {
            assertThat(stored(second, "restart")).isEqualTo(1);
        }
        assertThat(databaseLog()).doesNotContain("was interrupted", "not properly shut down");
        assertTheLiveServiceIsRefused();
    }

    @Test
    void what_is_stored_survives_kills_of_the_service_and_of_its_database() throws Exception {
        try (ServiceProcess first = ServiceProcess.start(folder, Map.of()).awaitReady(READY_LIMIT)) {
            store(first, "before the kills");
            ProcessHandle orphan = first.database();
            first.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (ServiceProcess second = ServiceProcess.start(folder, Map.of()).awaitReady(READY_LIMIT)) {
                assertThat(orphan.isAlive()).isFalse();
                ProcessHandle database = second.database();
                second.kill();
                database.destroyForcibly();
            }

            try (ServiceProcess third = ServiceProcess.start(folder, Map.of()).awaitReady(READY_LIMIT)) {
                assertThat(stored(third, "before the kills")).isEqualTo(1);
            }
        }
    }

    @Test
    void a_port_in_use_is_told_by_its_setting_and_the_database_is_stopped() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServiceProcess refused = ServiceProcess.start(
                        folder, Map.of("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(refused.awaitExit(READY_LIMIT)).isEqualTo(2);
            assertThat(refused.errors().lines())
                    .last()
                    .asString()
                    .startsWith("QUARKUS_HTTP_PORT: port " + taken.getLocalPort());
            assertThat(databaseLog()).contains("database system is shut down");
        }
    }

    @Test
    void a_wrong_setting_stops_the_start_with_one_line_before_anything_is_made() {
        try (ServiceProcess refused = ServiceProcess.start(folder, Map.of("QUARKUS_HTTP_PORT", "80a"))) {
            assertThat(refused.awaitExit(REFUSAL_LIMIT)).isEqualTo(2);
            assertThat(refused.errors().lines()).containsExactly("QUARKUS_HTTP_PORT: \"80a\" is not a whole number");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_wrong_intent_file_stops_the_start_with_one_line_that_names_file_line_and_key() throws IOException {
        Path intents = Files.createDirectory(folder.resolve("intents"));
        Files.writeString(intents.resolve("brand.yaml"), "name: Northline\nhandel: NorthlineCare\n");
        Map<String, String> environment = Map.of("FIRSTLINE_INTENTS_DIR", intents.toString());

        try (ServiceProcess refused = ServiceProcess.start(folder, environment)) {
            assertThat(refused.awaitExit(REFUSAL_LIMIT)).isEqualTo(2);
            assertThat(refused.errors().lines())
                    .singleElement()
                    .asString()
                    .contains("brand.yaml:2: handel:")
                    .contains("handle");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    private void assertASecondServiceIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String inUse = folder.resolve("data").toString();
        try (ServiceProcess refused = ServiceProcess.start(elsewhere, Map.of("FIRSTLINE_DATA_DIR", inUse))) {
            assertThat(refused.awaitExit(REFUSAL_LIMIT)).isEqualTo(2);
            assertThat(refused.errors().lines()).singleElement().asString().contains("is in use by another running");
        }
    }

    /** What the sandbox has stored is nothing for the real X. */
    private void assertTheLiveServiceIsRefused() {
        var credentials = Map.of(
                "FIRSTLINE_X_CONSUMER_KEY", "key",
                "FIRSTLINE_X_CONSUMER_SECRET", "secret",
                "FIRSTLINE_X_ACCESS_TOKEN", "token",
                "FIRSTLINE_X_ACCESS_TOKEN_SECRET", "token-secret",
                "FIRSTLINE_X_BASE_URL", "http://127.0.0.1:1",
                "QUARKUS_HTTP_HOST", "127.0.0.1");
        try (ServiceProcess refused = ServiceProcess.start(folder, credentials)) {
            assertThat(refused.awaitExit(READY_LIMIT)).isEqualTo(2);
            assertThat(refused.errors().lines())
                    .last()
                    .asString()
                    .startsWith("this database belongs to the sandbox: give the live service");
        }
    }

    private static void store(ServiceProcess service, String detail) throws SQLException {
        try (var connection = service.connect();
                var insert = connection.prepareStatement(
                        "insert into event (seq, at, kind, actor, detail) values (-1, now(), 'test', 'system', ?)")) {
            insert.setString(1, detail);
            insert.executeUpdate();
        }
    }

    private static int stored(ServiceProcess service, String detail) throws SQLException {
        try (var connection = service.connect();
                var query = connection.prepareStatement("select count(*) from event where detail = ?")) {
            query.setString(1, detail);
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private String databaseLog() throws IOException {
        return Files.readString(folder.resolve("data/postgres.log"));
    }
}
