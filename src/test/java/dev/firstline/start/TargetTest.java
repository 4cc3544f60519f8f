package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final Map<String, String> CREDENTIALS = Map.of(
            "FIRSTLINE_X_CONSUMER_KEY", "a",
            "FIRSTLINE_X_CONSUMER_SECRET", "b",
            "FIRSTLINE_X_ACCESS_TOKEN", "c",
            "FIRSTLINE_X_ACCESS_TOKEN_SECRET", "d");

    @Test
    void without_credentials_the_service_runs_on_the_sandbox_inside_it() {
        Target target = choose(Map.of("QUARKUS_HTTP_PORT", "8123"));

        assertThat(target.sandbox()).isTrue();
        assertThat(target.properties())
                .containsEntry("firstline.sandbox.enabled", "true")
                .containsEntry("firstline.sandbox.inside", "true")
                .containsEntry("firstline.x.base-url", ownAddress(target))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsAllEntriesOf(SandboxDefaults.CREDENTIALS);
    }

    @Test
    void a_sandbox_elsewhere_is_not_started_inside() {
        Target target = choose(Map.of("FIRSTLINE_X_BASE_URL", "http://127.0.0.1:9000"));

        assertThat(target.sandbox()).isTrue();
        assertThat(target.properties())
                .containsEntry("firstline.sandbox.inside", "false")
                .doesNotContainKey("firstline.x.base-url");
    }

    @Test
    void the_published_credentials_also_mean_the_sandbox() {
        var environment = new HashMap<String, String>();
        SandboxDefaults.CREDENTIALS.forEach((name, value) -> environment.put(EnvironmentName.of(name), value));

        assertThat(choose(environment).sandbox()).isTrue();
    }

    @Test
    void credentials_mean_the_real_x_for_the_whole_network() {
        Target target = choose(CREDENTIALS);

        assertThat(target.sandbox()).isFalse();
        assertThat(target.properties())
                .containsEntry("firstline.sandbox.enabled", "false")
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .doesNotContainKey("firstline.x.consumer-key");
    }

    @Test
    void a_given_host_is_kept() {
        Target target = choose(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0", "QUARKUS_HTTP_PORT", "8123"));

        assertThat(target.properties())
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("firstline.x.base-url", ownAddress(target));
    }

    @Test
    void port_0_is_replaced_by_a_free_one_that_the_sandbox_is_called_on() {
        Map<String, String> properties =
                choose(Map.of("QUARKUS_HTTP_PORT", "0")).properties();

        assertThat(properties.get("quarkus.http.port")).isNotEqualTo("0");
        assertThat(properties)
                .containsEntry("firstline.x.base-url", "http://127.0.0.1:" + properties.get("quarkus.http.port"));
    }

    @Test
    void half_of_the_credentials_are_refused_by_what_is_missing() {
        var half = new HashMap<>(CREDENTIALS);
        half.remove("FIRSTLINE_X_ACCESS_TOKEN");

        assertThatThrownBy(() -> choose(half))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("FIRSTLINE_X_ACCESS_TOKEN is missing");
    }

    @Test
    void the_real_x_without_credentials_is_refused() {
        assertThatThrownBy(() -> choose(Map.of("FIRSTLINE_X_BASE_URL", "https://api.x.com")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("FIRSTLINE_X_CONSUMER_KEY")
                .hasMessageContaining("points to the real X");
    }

    /** Asked of the target, since a service of another test in this process may have set the port as a system property. */
    private static String ownAddress(Target target) {
        return "http://127.0.0.1:" + target.properties().get("quarkus.http.port");
    }

    private static Target choose(Map<String, String> environment) {
        return Target.choose(Settings.read(environment, Map.of(), Settings.known()));
    }
}
