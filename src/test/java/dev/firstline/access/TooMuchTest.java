package dev.firstline.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Too many failed logins and too many calls, over HTTP. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(IssuerForTests.class)
class TooMuchTest {
    private static final String ME = "/api/v1/me";
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    Users users;

    @Inject
    SettableClock clock;

    @AfterEach
    void forgetFailures() {
        clock.advance(WINDOW);
    }

    @Test
    void a_user_who_calls_too_often_is_told_when_to_come_back() {
        users.create("quick", "quick's own words", Set.of(Roles.AGENT));
        int refusedAfter = 0;
        Response answer = as("quick", "quick's own words");
        while (answer.statusCode() == 200 && refusedAfter < 10 * IssuerForTests.BURST) {
            refusedAfter++;
            answer = as("quick", "quick's own words");
        }

        assertThat(refusedAfter).isGreaterThanOrEqualTo(IssuerForTests.BURST);
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:firstline:problem:too-many-calls"))
                .body("retryAfter", equalTo(1));
        assertThat(as("ops", "ops").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(as("quick", "quick's own words").statusCode()).isEqualTo(200);
    }

    @Test
    void known_unknown_and_disabled_names_get_the_same_answers_and_are_closed_alike() {
        users.create("known", "known's own words", Set.of(Roles.AGENT));
        for (int i = 0; i < 10; i++) {
            Response known = as("known", "guess");
            Response unknown = as("unknown", "guess");

            assertThat(known.statusCode()).isEqualTo(401);
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(known.asString()).isEqualTo(unknown.asString());
            assertThat(known.headers().asList().toString())
                    .isEqualTo(unknown.headers().asList().toString());
        }

        for (String name : new String[] {"known", "unknown"}) {
            as(name, "known's own words")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("type", equalTo("urn:firstline:problem:too-many-failed-logins"))
                    .body("retryAfter", greaterThan(800));
        }
        clock.advance(WINDOW);
        assertThat(as("known", "known's own words").statusCode()).isEqualTo(200);
        assertThat(as("unknown", "known's own words").statusCode()).isEqualTo(401);
    }

    @Test
    void guessing_an_own_old_password_is_closed_too() {
        users.create("pia", "pia's own words", Set.of(Roles.AGENT));
        String body = "{\"oldPassword\":\"guess\",\"password\":\"quite another one\"}";
        for (int i = 0; i < 10; i++) {
            changeOwn("pia", "pia's own words", body)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:firstline:problem:wrong-password"));
        }

        changeOwn("pia", "pia's own words", body).then().statusCode(429);
    }

    private static Response changeOwn(String name, String password, String body) {
        return given().auth()
                .preemptive()
                .basic(name, password)
                .contentType("application/json")
                .body(body)
                .put(ME + "/password");
    }

    private static Response as(String name, String password) {
        return given().auth().preemptive().basic(name, password).get(ME);
    }
}
