package dev.firstline.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.firstline.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CostReportTest {
    @Inject
    EntityManager entities;

    /** Long before anything else of the tests. */
    @BeforeEach
    void two_days_of_costs() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from x_cost where day < '2020-01-01'")
                    .executeUpdate();
            cost("2019-05-01", "summoned-reply", 3, 30_000);
            cost("2019-05-01", "owned-read", 4, 4_000);
            cost("2019-05-02", "summoned-reply", 1, 10_000);
        });
    }

    private void cost(String day, String rule, long count, long micros) {
        entities.createNativeQuery("insert into x_cost (day, rule, count, micros) values (?1, ?2, ?3, ?4)")
                .setParameter(1, LocalDate.parse(day))
                .setParameter(2, rule)
                .setParameter(3, count)
                .setParameter(4, micros)
                .executeUpdate();
    }

    private static ValidatableResponse summary(String from, String to) {
        return given().auth()
                .preemptive()
                .basic("supervisor", "supervisor")
                .get("/api/v1/reports/summary?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    @Test
    void the_costs_of_a_span_are_summed_by_rule() {
        summary("2019-05-01T00:00:00Z", "2019-05-03T00:00:00Z")
                .body("cost.currency", equalTo("USD"))
                .body("cost.total", equalTo("0.044"))
                .body("cost.rules.'summoned-reply'.count", equalTo(4))
                .body("cost.rules.'summoned-reply'.amount", equalTo("0.04"))
                .body("cost.rules.'owned-read'.amount", equalTo("0.004"));
    }

    @Test
    void the_end_of_a_span_is_not_in_it() {
        summary("2019-05-01T00:00:00Z", "2019-05-02T00:00:00Z").body("cost.total", equalTo("0.034"));
        summary("2019-05-01T12:00:00Z", "2019-05-02T00:00:01Z").body("cost.total", equalTo("0.044"));
        summary("2018-05-01T00:00:00Z", "2018-05-02T00:00:00Z").body("cost.total", equalTo("0.00"));
    }

    @Test
    void what_x_still_allows_is_shown_beside_the_mentions() {
        JsonPath shown = summary("2019-05-01T00:00:00Z", "2019-05-02T00:00:00Z")
                .body("seen", equalTo(0))
                .body("botResponse.replies", equalTo(0))
                .body("budget.channel", hasItems("public", "dm"))
                .body("budget[0].opensAt", notNullValue())
                .extract()
                .jsonPath()
                .setRootPath("budget.find { it.channel == 'dm' && it.window == '15m' }");

        assertThat(shown.getInt("keptForAgents")).isEqualTo(shown.getInt("limit") * 4 / 10);
    }
}
