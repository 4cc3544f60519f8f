package dev.firstline.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The PostgreSQL that the operator named instead of the embedded one. */
final class GivenDatabase {
    private static final String TIMEOUT_SECONDS = "10";

    private GivenDatabase() {}

    /**
     * Connects once, so that a wrong address or password is told before anything is started.
     *
     * @throws SettingsException when that fails
     */
    static void check(Settings settings) {
        String url = settings.value("quarkus.datasource.jdbc.url", String.class);
        var properties = new Properties();
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        settings.given("quarkus.datasource.username").ifPresent(user -> properties.setProperty("user", user));
        settings.given("quarkus.datasource.password").ifPresent(word -> properties.setProperty("password", word));
        try (Connection connection = new Driver().connect(url, properties)) {
            refuseForeign(connection);
        } catch (SQLException fault) {
            throw new SettingsException("QUARKUS_DATASOURCE_JDBC_URL: "
                    + String.valueOf(fault.getMessage()).lines().findFirst().orElse("no connection"));
        }
    }

    /** The driver answers null for an address that is not its own. */
    private static void refuseForeign(@Nullable Connection connection) {
        if (connection == null) {
            throw new SettingsException(
                    "QUARKUS_DATASOURCE_JDBC_URL: not an address of PostgreSQL; write jdbc:postgresql://host:5432/database");
        }
    }
}
