package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SandboxInServiceTest {
    @Inject
    SettableClock clock;

    @TestHTTPResource("/")
    URI service;

    @Test
    void the_service_serves_the_sandbox_on_its_own_port() {
        var x = new XCaller(service.toString().replaceFirst("/$", ""), clock);
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
