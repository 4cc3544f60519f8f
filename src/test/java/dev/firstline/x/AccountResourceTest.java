package dev.firstline.x;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.intent.CurrentIntents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountResourceTest {
    @Inject
    CurrentIntents intents;

    @Test
    void an_account_that_cannot_be_read_is_a_problem_and_agents_do_not_see_it() {
        given().auth()
                .preemptive()
                .basic("supervisor", "supervisor")
                .get("/api/v1/x/account")
                .then()
                .statusCode(503)
                .body("type", containsString("x-unavailable"));
        given().auth()
                .preemptive()
                .basic("agent", "agent")
                .get("/api/v1/x/account")
                .then()
                .statusCode(403);
    }

    @Test
    void the_account_is_compared_with_the_brand_file() {
        try (FakeX x = new FakeX()) {
            x.answer(200, "{\"data\":{\"id\":\"42\",\"username\":\"NorthlineCare\",\"description\":\"\"}}");
            TestConfig config = TestConfig.at(x.uri());
            StandingClock clock = new StandingClock(Instant.parse("2026-11-21T12:00:00Z"));
            XReads reads = new XReads(new XClient(config, new Costs(clock)), new Plenty(), clock);

            Account.State account = new Account(reads, intents, config).read();

            assertThat(account.handle()).isEqualTo("NorthlineCare");
            assertThat(account.checks())
                    .filteredOn(check -> check.state() == AccountCheck.State.WARN)
                    .extracting(AccountCheck::code)
                    .contains("bio-operator", "bio-automation")
                    .doesNotContain("handle");
        }
    }
}
