package dev.firstline.facts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FeedResourceTest {
    private static final String PROBLEM = "application/problem+json";

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    private static RequestSpecification ops() {
        return as("ops").contentType("application/json");
    }

    @Test
    void nobody_is_asked_who_he_is_and_an_agent_is_refused() {
        given().get("/api/v1/feeds").then().statusCode(401);
        as("agent").get("/api/v1/feeds").then().statusCode(403);
        as("agent")
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/feeds/stores/leeds")
                .then()
                .statusCode(403);
    }

    @Test
    void a_supervisor_reads_and_does_not_write() {
        as("supervisor").get("/api/v1/feeds").then().statusCode(200);
        as("supervisor")
                .contentType("application/json")
                .body("{\"hours\":\"9-5\"}")
                .put("/api/v1/feeds/stores/leeds")
                .then()
                .statusCode(403);
        as("supervisor").delete("/api/v1/feeds/stores/leeds").then().statusCode(403);
    }

    @Test
    void a_row_is_put_read_changed_and_deleted() {
        String row = "/api/v1/feeds/flights/NL901-2026-11-21";
        ops().body(
                        "{\"gate\":\"A1\",\"departs\":\"09:15\",\"asOf\":\"2026-11-21T08:00:00Z\",\"expiresAt\":\"2026-11-22T00:00:00Z\"}")
                .put(row)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("gate", equalTo("A1"));
        ops().body("{\"gate\":\"A2\"}").put(row).then().statusCode(200).header("ETag", "\"2\"");

        as("ops")
                .get("/api/v1/feeds/flights/nl901-2026-11-21")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("feed", equalTo("flights"))
                .body("key", equalTo("NL901-2026-11-21"))
                .body("gate", equalTo("A2"))
                .body("departs", equalTo(null))
                .body("updatedBy", equalTo("ops"))
                .body("asOf", notNullValue())
                .body("expiresAt", notNullValue());

        as("ops").delete(row).then().statusCode(204);
        as("ops")
                .get(row)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:firstline:problem:unknown-fact"));
        as("ops").delete(row).then().statusCode(404);
    }

    @Test
    void a_change_for_an_old_version_is_refused() {
        String row = "/api/v1/feeds/flights/NL902-2026-11-21";
        ops().header("If-Match", "\"1\"")
                .body("{\"gate\":\"A1\"}")
                .put(row)
                .then()
                .statusCode(412);
        ops().body("{\"gate\":\"A1\"}").put(row).then().statusCode(201);

        ops().header("If-Match", "\"1\"")
                .body("{\"gate\":\"A2\"}")
                .put(row)
                .then()
                .statusCode(200);
        ops().header("If-Match", "\"1\"")
                .body("{\"gate\":\"A3\"}")
                .put(row)
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:firstline:problem:changed-meanwhile"));
        ops().header("If-Match", "\"1\"").delete(row).then().statusCode(412);
        ops().header("If-Match", "\"2\"").delete(row).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"gat\":\"A1\"}                                                              | gat",
                "{\"gate\":12}                                                                 | gate",
                "{\"gate\":[\"A1\"]}                                                           | gate",
                "{\"gate\":\"\"}                                                               | gate",
                "{\"gate\":\"A\\u0000\"}                                                       | gate",
                "{\"departs\":\"25:00\"}                                                       | departs",
                "{\"departs\":\"9:15\"}                                                        | departs",
                "{\"gate\":\"A1\",\"asOf\":\"yesterday\"}                                      | asOf",
                "{\"gate\":\"A1\",\"asOf\":1732180000}                                         | asOf",
                "{\"gate\":\"A1\",\"asOf\":\"2999-01-01T00:00:00Z\"}                           | asOf",
                "{\"gate\":\"A1\",\"asOf\":\"+999999999-01-01T00:00:00Z\"}                     | asOf",
                "{\"gate\":\"A1\",\"asOf\":\"2026-01-02T00:00:00Z\",\"expiresAt\":\"2026-01-01T00:00:00Z\"} | expiresAt",
                "{}                                                                            | body",
                "[]                                                                            | body",
                "null                                                                          | body",
                "{\"gate\":                                                                    | body",
                "not json                                                                      | body",
                "''                                                                            | body",
            })
    void bad_input_is_a_problem_that_names_the_field(String body, String field) {
        ops().body(body)
                .put("/api/v1/feeds/flights/NL903-2026-11-21")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:firstline:problem:bad-request"))
                .body("field", equalTo(field))
                .body("detail", startsWith(field + ": "));
        as("ops").get("/api/v1/feeds/flights/NL903-2026-11-21").then().statusCode(404);
    }

    @Test
    void a_key_that_does_not_follow_the_pattern_is_refused() {
        ops().body("{\"gate\":\"A1\"}")
                .put("/api/v1/feeds/flights/NL904")
                .then()
                .statusCode(400)
                .body("field", equalTo("key"));
    }

    @Test
    void an_unknown_feed_is_not_found() {
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            ops().body("{}")
                    .request(method, "/api/v1/feeds/trains/x")
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM)
                    .body("type", equalTo("urn:firstline:problem:unknown-feed"));
        }
        ops().body("[]").post("/api/v1/feeds/trains").then().statusCode(404);
        as("ops").get("/api/v1/feeds/trains").then().statusCode(404);
    }

    @Test
    void many_rows_go_in_as_a_json_array_and_the_bad_ones_are_listed() {
        ops().body("[{\"key\":\"NL910-2026-11-21\",\"gate\":\"A1\"},{\"key\":\"NL911-2026-11-21\",\"gat\":\"A1\"},"
                        + "{\"gate\":\"A1\"},7,{\"key\":\"NL912-2026-11-21\",\"gate\":\"A2\"}]")
                .post("/api/v1/feeds/flights")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused.row", equalTo(List.of(2, 3, 4)))
                .body("refused.field", equalTo(List.of("gat", "key", "body")));
        as("ops")
                .get("/api/v1/feeds/flights/NL912-2026-11-21")
                .then()
                .statusCode(200)
                .body("gate", equalTo("A2"));
        as("ops").get("/api/v1/feeds/flights/NL911-2026-11-21").then().statusCode(404);
    }

    @Test
    void many_rows_go_in_as_lines_of_json() {
        as("ops")
                .contentType("application/x-ndjson")
                .body(
                        "{\"key\":\"NL920-2026-11-21\",\"gate\":\"A1\"}\n\n{\"key\": oops\n{\"key\":\"NL921-2026-11-21\",\"gate\":\"A2\"}\n"
                                .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/flights")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", hasSize(1))
                .body("refused[0].row", equalTo(2))
                .body("refused[0].field", equalTo("body"));
    }

    @Test
    void many_rows_go_in_as_csv() {
        as("ops")
                .contentType("text/csv; charset=utf-8")
                .body(
                        "\uFEFFkey,hours,address\nAldwin,\"Mon-Fri, 9-5\",\nBexby,,\nCorley,9-5\nDunmere,10-4,\"2 Quay, Dunmere\"\n")
                .post("/api/v1/feeds/stores")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused.row", equalTo(List.of(2, 3)));
        as("ops")
                .get("/api/v1/feeds/stores/aldwin")
                .then()
                .body("hours", equalTo("Mon-Fri, 9-5"))
                .body("address", equalTo(null));
        as("ops").get("/api/v1/feeds/stores/DUNMERE").then().body("address", equalTo("2 Quay, Dunmere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv             | hours             | key",
                "text/csv             | ''                | body",
                "application/json     | {\"key\":\"a\"}   | body",
                "application/json     | [{                | body",
            })
    void a_bulk_body_that_cannot_be_split_is_a_problem(String type, String body, String field) {
        as("ops")
                .contentType(type)
                .body(body)
                .post("/api/v1/feeds/stores")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("field", equalTo(field));
    }

    @Test
    void a_type_that_is_not_read_and_a_method_that_is_not_there_are_problems_too() {
        as("ops")
                .contentType("application/xml")
                .body("<a/>")
                .post("/api/v1/feeds/stores")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("status", equalTo(415));
        as("ops").patch("/api/v1/feeds/stores").then().statusCode(405).contentType(PROBLEM);
        as("ops").get("/api/v1/nothing-here").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void rows_are_listed_in_pages() {
        as("ops")
                .contentType("text/csv")
                .body("key,hours\nzzz-a,9\nzzz-b,9\nzzz-c,9\n")
                .post("/api/v1/feeds/stores")
                .then()
                .statusCode(200);

        as("ops")
                .get("/api/v1/feeds/stores?limit=2&after=zzz")
                .then()
                .statusCode(200)
                .body("rows.key", equalTo(List.of("zzz-a", "zzz-b")))
                .body("next", equalTo("zzz-b"));
        as("ops")
                .get("/api/v1/feeds/stores?limit=2&after=zzz-b")
                .then()
                .body("rows.key", hasItem("zzz-c"))
                .body("next", equalTo(null));
        as("ops").get("/api/v1/feeds/stores?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        as("ops").get("/api/v1/feeds/stores?limit=many").then().statusCode(400).body("field", equalTo("limit"));
        as("ops")
                .get("/api/v1/feeds")
                .then()
                .body("feed", hasItem("stores"))
                .body("find { it.feed == 'stores' }.rows", not(equalTo(0)))
                .body("find { it.feed == 'stores' }.fields.hours", equalTo("text 60"))
                .body("find { it.feed == 'stores' }.newestAsOf", not(equalTo(null)));
    }
}
