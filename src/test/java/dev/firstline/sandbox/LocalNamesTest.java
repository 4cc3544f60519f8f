package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LocalNamesTest {
    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: page.example\r\n",
                "Host: page.example:8080\r\n",
                "Host: localhost.page.example\r\n",
                "Host: 127.0.0.1.page.example:8080\r\n",
                "Host: page.example\r\nX-Forwarded-Host: localhost\r\n",
            })
    void a_name_that_is_not_of_this_machine_is_refused_everywhere(String host) throws IOException {
        for (String path : new String[] {"/sandbox", "/2/users/me", "/api/v1/cases", "/q/health"}) {
            assertThat(get(path, host))
                    .startsWith("HTTP/1.1 403")
                    .endsWith("the sandbox answers only under localhost, 127.0.0.1, [::1] and QUARKUS_HTTP_HOST\n");
        }
    }

    @Test
    void a_call_without_a_name_is_refused() throws IOException {
        assertThat(get("/sandbox", "")).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void names_of_this_machine_pass(String host) throws IOException {
        assertThat(get("/sandbox", "Host: " + host + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({"true, 127.0.0.1, 1", "true, 0.0.0.0, 0", "true, ::, 0", "false, 127.0.0.1, 0"})
    void the_guard_is_there_on_a_sandbox_that_listens_on_one_address(boolean sandbox, String host, int guards) {
        var filters = new Filters();

        new LocalNames(new FixedConfig(sandbox, true), host).guard(filters);

        assertThat(filters.getFilters()).hasSize(guards);
    }

    private String get(String path, String host) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String call = "GET " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
