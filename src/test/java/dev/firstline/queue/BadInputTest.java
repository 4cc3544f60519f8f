package dev.firstline.queue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.firstline.PostgresForTests;
import dev.firstline.pipeline.Handed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that no honest client makes are refused, never an error of the service. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BadInputTest {
    @Inject
    Handed handed;

    private static RequestSpecification as(String user) {
        return given().auth()
                .preemptive()
                .basic(user, user)
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, /api/v1/cases?queue=%00, queue",
        "supervisor, /api/v1/cases?assignee=a%0Ab, assignee",
        "supervisor, /api/v1/cases?q%00=a, query",
        "supervisor, /api/v1/cases?due_before=%2B1000000-01-01T00:00:00Z, due_before",
        "supervisor, /api/v1/cases?due_before=1999-01-01T00:00:00Z, due_before",
        "supervisor, /api/v1/cases?due_before=soon, due_before",
        "supervisor, /api/v1/reports/summary?from=%2B1000000-01-01T00:00:00Z, from",
        "supervisor, /api/v1/reports/summary?to=-1000000-01-01T00:00:00Z, to",
        "ops, /api/v1/feeds/flights?after=%00, after",
        "ops, /api/v1/feeds/flights/%00, path",
        "ops, /api/v1/feeds/flights/nl%7F1, path",
    })
    void an_address_is_refused_by_the_name_of_what_is_wrong(String user, String address, String field) {
        as(user).get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807.0.1",
                "31556889864403199.999999999.1",
                "-31557014167219200.0.1",
                "1795000000.0.99999999999999999999",
                "1795000000.0",
                "..",
                "\0"
            })
    void a_cursor_of_somebody_elses_making_is_refused(String position) {
        String cursor = Base64.getUrlEncoder().encodeToString(position.getBytes(StandardCharsets.UTF_8));

        as("supervisor")
                .get("/api/v1/cases?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\tb", "a\u001bb", "a\u0085b", "\0", " \n "})
    void a_reply_with_control_characters_or_nothing_is_refused(String text) {
        reply(text);
    }

    @Test
    void a_reply_of_book_length_is_refused() {
        reply("a".repeat(10_001));
        reply("\u00e9\u0301".repeat(500_000));
    }

    private void reply(String text) {
        long id = handed.handOff(handed.mention("help me please"), "airport", 3);

        as("agent")
                .header("If-Match", "\"1\"")
                .body(Map.of("text", text))
                .post("/api/v1/cases/" + id + "/replies")
                .then()
                .statusCode(400)
                .body("field", equalTo("text"));
    }

    @Test
    void a_conversation_that_is_not_there_is_not_found() {
        as("supervisor")
                .get("/api/v1/conversations/99999999/why")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:no-such-conversation"));
    }
}
