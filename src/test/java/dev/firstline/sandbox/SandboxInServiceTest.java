package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(SandboxInServiceTest.Inside.class)
class SandboxInServiceTest {
    /** Switches the sandbox on. */
    public static class Inside implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "firstline.sandbox.enabled", "true",
                    "firstline.sandbox.limits", "lifted",
                    "quarkus.http.auth.basic", "false");
        }
    }

    @TestHTTPResource("/")
    URI service;

    @Test
    void the_service_serves_the_sandbox_on_its_own_port() {
        var x = new XCaller(service.toString().replaceFirst("/$", ""), Clock.systemUTC());
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");

        var reply = x.reply("Which flight is it?", question);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(x.get("/2/users/" + RunningSandbox.BRAND + "/mentions?max_results=5")
                        .json()
                        .path("data")
                        .findValuesAsText("id"))
                .containsExactly(question);
        assertThat(x.sendText("/sandbox").body()).contains("nothing here reaches X");
        assertThat(x.sendText("/q/health").body()).contains("\"status\"");
    }
}
