package dev.firstline.facts;

import static dev.firstline.facts.FeedCalls.FEED;
import static dev.firstline.facts.FeedCalls.as;
import static dev.firstline.facts.FeedCalls.ops;
import static dev.firstline.facts.FeedCalls.put;
import static dev.firstline.facts.FeedCalls.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FactHistoryTest {
    @Inject
    FactHistory history;

    @Inject
    FactsConfig config;

    private static ValidatableResponse history(String key) {
        return as("supervisor").get(FEED + "/" + key + "/history").then();
    }

    private static void at(String time, String price) {
        ops("application/json", "{\"price\":\"" + price + "\",\"asOf\":\"2026-11-20T" + time + ":00Z\"}")
                .put(FEED + "/Kettle")
                .then()
                .statusCode(200);
    }

    @Test
    void a_row_s_changes_are_told_newest_first_also_when_it_is_gone() {
        snapshot();
        put("Teapot", "1").statusCode(201);
        put("Teapot", "2").statusCode(200).header("ETag", "\"2\"");
        as("ops").delete(FEED + "/Teapot").then().statusCode(204);

        history("teapot")
                .statusCode(200)
                .body("lines.version", equalTo(List.of(3, 2, 1)))
                .body("lines.change", equalTo(List.of("deleted", "set", "set")))
                .body("lines[0].price", nullValue())
                .body("lines[0].until", nullValue())
                .body("lines[1].price", equalTo("2"))
                .body("lines[1].by", equalTo("ops"))
                .body("lines[1].at", notNullValue())
                .body("lines[1].until", notNullValue())
                .body("next", nullValue());
    }

    @Test
    void versions_grow_on_when_a_row_is_made_anew() {
        snapshot();
        put("Teapot 2", "1");
        as("ops").delete(FEED + "/Teapot 2").then().statusCode(204);

        put("Teapot 2", "1").statusCode(201).header("ETag", "\"3\"");
        snapshot();
        snapshot("Teapot 2");

        as("ops").get(FEED + "/Teapot 2").then().header("ETag", "\"5\"");
        history("teapot-2").body("lines.version", equalTo(List.of(5, 4, 3, 2, 1)));
    }

    @Test
    void a_row_sent_again_unchanged_writes_no_line_and_the_line_tells_until_when_it_was_confirmed() {
        snapshot();
        put("Kettle", "0");
        as("ops").delete(FEED + "/Kettle");
        ops("application/json", "{\"price\":\"1\",\"asOf\":\"2026-11-20T10:00:00Z\"}")
                .put(FEED + "/Kettle");
        at("10:05", "1");
        at("10:10", "1");

        history("kettle")
                .body("lines.version", equalTo(List.of(3, 2, 1)))
                .body("lines[0].asOf", equalTo("2026-11-20T10:00:00Z"))
                .body("lines[0].confirmedAsOf", equalTo("2026-11-20T10:10:00Z"))
                .body("lines[0].expiresAt", equalTo("2026-11-20T11:10:00Z"))
                .body("lines[0].until", nullValue());

        at("10:15", "2");

        history("kettle")
                .body("lines.version", equalTo(List.of(6, 3, 2, 1)))
                .body("lines[1].confirmedAsOf", equalTo("2026-11-20T10:10:00Z"))
                .body("lines[1].expiresAt", equalTo("2026-11-20T11:10:00Z"))
                .body("lines[1].until", notNullValue());
    }

    @Test
    void the_history_comes_in_pages() {
        snapshot();
        for (int price = 1; price <= 5; price++) {
            put("Spoon", Integer.toString(price));
        }

        String next = as("ops")
                .get(FEED + "/spoon/history?limit=2")
                .then()
                .body("lines.price", equalTo(List.of("5", "4")))
                .extract()
                .path("next");
        as("ops")
                .get(FEED + "/spoon/history?limit=3&cursor=" + next)
                .then()
                .body("lines.price", equalTo(List.of("3", "2", "1")))
                .body("next", nullValue());
    }

    @Test
    void a_row_that_never_was_has_none() {
        history("unicorn").statusCode(404).body("type", equalTo("urn:firstline:problem:unknown-fact"));
        as("agent").get(FEED + "/unicorn/history").then().statusCode(403);
        as("ops").get("/api/v1/feeds/trains/x/history").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=-1", "cursor=1234567890123456789", "limit=0", "limit=501"})
    void a_page_that_cannot_be_is_refused(String query) {
        as("ops")
                .get(FEED + "/unicorn/history?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void what_was_over_long_ago_is_forgotten_and_what_is_in_force_is_not() {
        snapshot();
        put("Plate", "1");
        put("Plate", "2");
        put("Bowl", "1");
        as("ops").delete(FEED + "/Bowl");
        var clock = new StandingClock(Instant.now());
        var purge = new HistoryPurge(history, config, clock);

        clock.advance(Duration.ofDays(89));
        purge.purge();
        history("plate").body("lines", hasSize(2));

        clock.advance(Duration.ofDays(2));
        purge.purge();
        history("plate").body("lines.version", equalTo(List.of(2)));
        history("bowl").statusCode(404);
        put("Plate", "3").header("ETag", "\"3\"");
        assertThat(config.historyKept()).isEqualTo(Duration.ofDays(90));
    }
}
