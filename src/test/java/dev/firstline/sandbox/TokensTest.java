package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensTest {
    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_refresh_token_brings_two_hours_of_access_and_its_successor() {
        var granted = refresh(SandboxCredentials.REFRESH_TOKEN);

        assertThat(granted.path("token_type").asText()).isEqualTo("bearer");
        assertThat(granted.path("expires_in").asInt()).isEqualTo(7200);
        var access = granted.path("access_token").asText();
        assertThat(me(access)).isEqualTo(200);
        sandbox.clock().advance(Duration.ofHours(2));
        assertThat(me(access)).isEqualTo(401);
        var again = refresh(granted.path("refresh_token").asText());
        assertThat(me(again.path("access_token").asText())).isEqualTo(200);
    }

    @Test
    void a_refresh_token_works_once() {
        var second =
                refresh(SandboxCredentials.REFRESH_TOKEN).path("refresh_token").asText();

        assertThat(refresh(SandboxCredentials.REFRESH_TOKEN).path("error").asText())
                .isEqualTo("invalid_request");
        assertThat(refresh(second).has("access_token")).isTrue();
        assertThat(refresh(second).has("access_token")).isFalse();
        assertThat(refresh("sandbox-refresh-7-0123456789abcdef0123456789abcdef").has("access_token"))
                .isFalse();
    }

    @Test
    void a_client_without_its_secret_gets_none() {
        var refused = grant("grant_type=refresh_token&refresh_token=" + SandboxCredentials.REFRESH_TOKEN, "wrong");

        assertThat(refused.path("error").asText()).isEqualTo("unauthorized_client");
        assertThat(refresh(SandboxCredentials.REFRESH_TOKEN).has("access_token"))
                .isTrue();
    }

    @Test
    void an_access_token_acts_as_the_user_and_shares_the_users_window() {
        var x = sandbox.x();
        var access =
                refresh(SandboxCredentials.REFRESH_TOKEN).path("access_token").asText();

        var first = x.send("GET", "/2/users/me", null, "Bearer " + access);
        var second = x.get("/2/users/me");

        assertThat(first.json().at("/data/id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(second.header("x-rate-limit-remaining")).isEqualTo(first.header("x-rate-limit-remaining") - 1);
        assertThat(x.send("POST", "/2/webhooks", "{\"url\":\"https://brand.example/x\"}", "Bearer " + access)
                        .status())
                .as("webhooks take the app or OAuth 1.0a")
                .isEqualTo(403);
    }

    private int me(String access) {
        return sandbox.x().send("GET", "/2/users/me", null, "Bearer " + access).status();
    }

    private JsonNode refresh(String token) {
        return grant("grant_type=refresh_token&refresh_token=" + token, SandboxCredentials.CLIENT_SECRET);
    }

    private JsonNode grant(String form, String secret) {
        var basic = Base64.getEncoder()
                .encodeToString((SandboxCredentials.CLIENT_ID + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/2/oauth2/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return Json.MAPPER.readTree(
                    http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
