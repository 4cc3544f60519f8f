package dev.firstline.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":\"many\"}          | amount",
                "{\"inner\":{\"sure\":\"so\"}}  | inner.sure",
                "{\"inner\":7}                  | inner",
                "{\"name\":{}}                  | name",
                "{\"name\":                     | body",
                "[]                             | body",
                "nonsense                       | body",
            })
    void a_body_that_does_not_fit_is_a_problem_that_names_the_field(String body, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/test/faults")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:bad-request"))
                .body("field", equalTo(field));
    }

    @Test
    void an_unexpected_failure_tells_an_id_and_nothing_of_the_inside() {
        given().get("/test/faults")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:internal-error"))
                .body("id", notNullValue())
                .body(not(containsString("secret")));
    }
}
