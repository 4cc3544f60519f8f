package dev.firstline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call of the service is open to exactly those whom {@code docs/reference/access.md} names. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccessTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final String OF_TESTS = "/test/";

    /** What a stream answers with before its first line; it is not waited for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AccessTable table = new AccessTable();

    @TestHTTPResource
    URI service;

    @Inject
    Router router;

    @Test
    void the_table_has_a_row_for_each_call_and_no_other() throws Exception {
        assertThat(table.calls().keySet()).isEqualTo(described().keySet()).isNotEmpty();
    }

    @Test
    void nobody_gets_past_the_door() throws Exception {
        for (Map.Entry<String, String> each : described().entrySet()) {
            HttpResponse<InputStream> answer = call(each.getKey(), each.getValue(), null);

            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(each.getKey())
                    .hasValueSatisfying(way -> assertThat(way).startsWith("Basic"));
            assertProblem(each.getKey(), answer, "unauthorized");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "ops", "admin"})
    void each_role_may_call_what_its_rows_say(String role) throws Exception {
        Map<String, Set<String>> rows = table.calls();
        Set<String> allowed = new TreeSet<>();
        for (Map.Entry<String, String> each : described().entrySet()) {
            HttpResponse<InputStream> answer = call(each.getKey(), each.getValue(), role);
            assertThat(answer.statusCode()).as(each.getKey()).isNotEqualTo(401);
            if (answer.statusCode() == 403) {
                assertProblem(each.getKey(), answer, "forbidden");
            } else {
                allowed.add(each.getKey());
            }
        }

        assertThat(allowed)
                .isEqualTo(new TreeSet<>(rows.keySet().stream()
                        .filter(call -> role.equals("admin")
                                || rows.get(call).contains("any")
                                || rows.get(call).contains(role))
                        .toList()));
    }

    @Test
    void a_token_is_refused_where_no_provider_is_set() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(service.resolve("/api/v1/me"))
                .header("Authorization", "Bearer a.b.c")
                .build();

        HttpResponse<InputStream> answer = client.send(call, BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).hasSize(1);
        assertProblem("a token", answer, "unauthorized");
    }

    @Test
    void an_address_that_is_nowhere_is_not_found_whoever_asks() throws Exception {
        assertThat(call("GET /api/v1/nothing", "application/json", null).statusCode())
                .isEqualTo(404);
        assertThat(call("GET /api/v1/nothing", "application/json", "admin").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_the_table_calls_open_is_open() throws Exception {
        for (String path : table.open()) {
            if (!path.equals("/2")) { // the sandbox's X has logins of its own
                assertThat(call("GET " + path, "application/json", null).statusCode())
                        .as(path)
                        .isNotIn(401, 403, 404);
            }
        }
    }

    @Test
    void every_other_route_is_in_the_table_too() {
        Stream<String> routes = router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                // What others hang from, and what the platform hangs its own pages from: nobody answers there.
                .filter(path -> !path.equals("/") && !path.equals("/*") && !path.equals("/q/"));

        assertThat(routes)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(table.open())
                        .as(path)
                        .anyMatch(open -> path.equals(open) || path.startsWith(open + "/") || path.equals(open + "*")));
    }

    /** "GET /path" → the content type of its body, from the service's own description. */
    private Map<String, String> described() throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                .build();
        JsonNode paths = JSON.readTree(
                        client.send(ask, BodyHandlers.ofInputStream()).body())
                .get("paths");
        Map<String, String> calls = new TreeMap<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey()) && !path.getKey().startsWith(OF_TESTS)) {
                        var types = method.getValue()
                                .path("requestBody")
                                .path("content")
                                .fieldNames();
                        calls.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                types.hasNext() ? types.next() : "application/json");
                    }
                }));
        return calls;
    }

    /** Calls with an id that nothing has and a body that says nothing, so that nobody changes anything. */
    private HttpResponse<InputStream> call(String call, String type, @Nullable String user) throws Exception {
        String method = call.substring(0, call.indexOf(' '));
        String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "0");
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", type)
                .header("If-Match", "\"0\"")
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}"));
        if (user != null) {
            String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + login);
        }
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static void assertProblem(String call, HttpResponse<InputStream> answer, String code) throws IOException {
        try (InputStream body = answer.body()) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(call)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            JsonNode problem = JSON.readTree(body);
            assertThat(problem.path("type").asText()).as(call).isEqualTo("urn:firstline:problem:" + code);
            assertThat(problem.path("status").asInt()).as(call).isEqualTo(answer.statusCode());
        }
    }
}
