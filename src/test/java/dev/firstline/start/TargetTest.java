package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.sandbox.SandboxCredentials;
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

    @Test
    void a_refresh_token_and_its_client_are_wanted_together() {
        assertThatThrownBy(() -> choose(with("FIRSTLINE_X_REFRESH_TOKEN", "r")))
                .hasMessage("FIRSTLINE_X_CLIENT_ID is missing: FIRSTLINE_X_REFRESH_TOKEN is of no use without it");
        assertThatThrownBy(() -> choose(with("FIRSTLINE_X_CLIENT_ID", "i")))
                .hasMessage("FIRSTLINE_X_REFRESH_TOKEN is missing: FIRSTLINE_X_CLIENT_ID is of no use without it");
        assertThatThrownBy(() -> choose(with("FIRSTLINE_X_CLIENT_SECRET", "s")))
                .hasMessage("FIRSTLINE_X_CLIENT_ID is missing: FIRSTLINE_X_CLIENT_SECRET is of no use without it");
    }

    @Test
    void a_refresh_token_of_x_alone_does_not_mean_the_sandbox() {
        assertThatThrownBy(() -> choose(Map.of("FIRSTLINE_X_REFRESH_TOKEN", "r", "FIRSTLINE_X_CLIENT_ID", "i")))
                .hasMessageContaining("FIRSTLINE_X_ACCESS_TOKEN")
                .hasMessageContaining("are missing");
        assertThat(choose(Map.of(
                                "FIRSTLINE_X_REFRESH_TOKEN", SandboxCredentials.REFRESH_TOKEN,
                                "FIRSTLINE_X_CLIENT_ID", SandboxCredentials.CLIENT_ID))
                        .sandbox())
                .isTrue();
    }

    @Test
    void polling_as_the_app_wants_its_token() {
        assertThatThrownBy(() -> choose(with("FIRSTLINE_X_POLL_AS", "app")))
                .hasMessage("FIRSTLINE_X_BEARER_TOKEN is missing: FIRSTLINE_X_POLL_AS is of no use without it");
        assertThat(choose(with("FIRSTLINE_X_POLL_AS", "user")).sandbox()).isFalse();
        var complete = with("FIRSTLINE_X_POLL_AS", "app");
        complete.put("FIRSTLINE_X_BEARER_TOKEN", "b");
        assertThat(choose(complete).sandbox()).isFalse();
        assertThat(choose(Map.of("FIRSTLINE_X_POLL_AS", "app")).sandbox())
                .as("the sandbox has one")
                .isTrue();
    }

    @Test
    void who_polls_is_the_user_or_the_app() {
        assertThatThrownBy(() -> choose(with("FIRSTLINE_X_POLL_AS", "bot")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("FIRSTLINE_X_POLL_AS: \"bot\" is none of user, app");
    }

    private static Map<String, String> with(String variable, String value) {
        var environment = new HashMap<>(CREDENTIALS);
        environment.put(variable, value);
        return environment;
    }

    /** Asked of the target, since a service of another test in this process may have set the port as a system property. */
    private static String ownAddress(Target target) {
        return "http://127.0.0.1:" + target.properties().get("quarkus.http.port");
    }

    private static Target choose(Map<String, String> environment) {
        return Target.choose(Settings.read(environment, Map.of(), Settings.known()));
    }
}
