package dev.firstline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BodyLimitTest {
    private static final String TOO_MUCH = " ".repeat(4 << 20) + "{\"price\":\"1\"}";

    @Test
    void a_body_of_more_than_four_mebibytes_is_refused() {
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .contentType("application/json")
                .body(TOO_MUCH)
                .put("/api/v1/feeds/products/Lamp")
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(413));
    }

    @Test
    void a_body_that_does_not_tell_its_length_is_counted() throws IOException, InterruptedException {
        assertThat(streamed("PUT", "/api/v1/feeds/products/Lamp", TOO_MUCH)).isEqualTo(413);
        assertThat(streamed("PUT", "/api/v1/feeds/products/Lamp", "{\"price\":\"1\"}"))
                .isIn(200, 201);
    }

    @Test
    void many_rows_of_a_feed_may_be_longer() throws IOException, InterruptedException {
        String rows = "[" + TOO_MUCH.replace("}", ",\"key\":\"Lamp\"}") + "]";

        assertThat(streamed("POST", "/api/v1/feeds/products", rows)).isEqualTo(200);
    }

    /** Without Content-Length, in chunks. */
    private static int streamed(String method, String path, String body) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var call = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("ops:ops".getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(call, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
