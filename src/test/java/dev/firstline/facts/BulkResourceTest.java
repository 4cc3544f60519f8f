package dev.firstline.facts;

import static dev.firstline.facts.FeedCalls.FEED;
import static dev.firstline.facts.FeedCalls.as;
import static dev.firstline.facts.FeedCalls.body;
import static dev.firstline.facts.FeedCalls.ops;
import static dev.firstline.facts.FeedCalls.put;
import static dev.firstline.facts.FeedCalls.row;
import static dev.firstline.facts.FeedCalls.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.firstline.PostgresForTests;
import dev.firstline.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BulkResourceTest {
    private static final String ALL_OR_NOTHING = FEED + "?mode=all-or-nothing";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FeedEvents events;

    @ParameterizedTest
    @CsvSource({"application/json, 25000", "application/x-ndjson, 25000", "text/csv, 100000"})
    void tens_of_thousands_of_rows_go_in_by_one_call(String type, int rows) {
        snapshot();

        ops(type, body(type, rows, row -> "Lamp " + row, row -> "19." + row % 10))
                .post(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(rows))
                .body("created", equalTo(rows))
                .body("refused", hasSize(0));

        row("lamp-24999").then().statusCode(200).body("price", equalTo("19.9"));
        as("ops").get(FEED + "?limit=1").then().body("feed.rows", equalTo(rows));
    }

    @Test
    void the_answer_and_one_event_tell_what_was_new_changed_unchanged_or_refused() {
        snapshot("Bulb 1", "Bulb 2", "Bulb 3");

        ops(Rows.CSV, "key,price\nBulb 1,9\nBulb 2,10\nBulb 4,9\nBulb 5,\n")
                .post(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3))
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(1))
                .body("created", equalTo(1))
                .body("deleted", equalTo(0))
                .body("refused.row", equalTo(List.of(4)));

        row("bulb-3").then().statusCode(200);
        assertThat(events.last("products"))
                .isEqualTo("feed.loaded ops products created=1 changed=1 unchanged=1 deleted=0 refused=1");
    }

    @Test
    void refused_rows_are_listed_up_to_a_thousand_and_then_counted() {
        ops(Rows.NDJSON, body(Rows.NDJSON, 2_500, row -> row % 2 == 0 ? "" : "Cup " + row, row -> "1"))
                .post(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1_250))
                .body("refused", hasSize(1_000))
                .body("refused[999].row", equalTo(1_999))
                .body("moreRefused", equalTo(250));
    }

    @Test
    void a_row_older_than_what_is_stored_is_refused_and_one_as_old_is_not() {
        snapshot();
        String rows = "key,price,asOf\nClock,1,2026-11-20T10:00:00Z\nVase,1,2026-11-20T10:00:00Z\n";
        ops(Rows.CSV, rows).post(FEED).then().body("created", equalTo(2));

        ops(Rows.CSV, "key,price,asOf\nClock,2,2026-11-20T09:59:59Z\nVase,2,2026-11-20T10:00:00Z\n")
                .post(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused.row", equalTo(List.of(1)))
                .body("refused.field", equalTo(List.of("asOf")));

        row("clock").then().body("price", equalTo("1"));
        row("vase").then().body("price", equalTo("2"));
    }

    @Test
    void of_a_key_that_is_sent_twice_the_later_row_stays_and_both_are_remembered() {
        snapshot();

        ops(Rows.CSV, "key,price\nChair,1\nchair,2\n").post(FEED).then().body("accepted", equalTo(2));

        row("chair").then().body("price", equalTo("2")).header("ETag", "\"2\"");
        as("ops").get(FEED + "/chair/history").then().body("lines.price", equalTo(List.of("2", "1")));
    }

    @Test
    void what_stands_before_a_break_is_stored_and_the_break_is_listed() {
        snapshot();

        ops(
                        "application/json",
                        "[{\"key\":\"Desk 1\",\"price\":\"1\"},{\"key\":\"Desk 2\",\"price\":\"1\"},{\"key\":\"Desk 3\",")
                .post(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused.row", equalTo(List.of(3)))
                .body("refused[0].field", equalTo("body"))
                .body("refused[0].detail", containsString("line 1"));

        row("desk-2").then().statusCode(200);
    }

    @Test
    void what_came_before_the_caller_went_away_is_stored() throws IOException {
        snapshot();

        try (CutCall call = CutCall.begin("POST", FEED, Rows.NDJSON)) {
            call.send(body(Rows.NDJSON, 2_600, row -> "Sofa " + row, row -> "1") + "\n{\"key\":");
            Waiting.until(
                    PATIENCE, () -> row("sofa-0").statusCode() == 200); // the first batch is in, the second gathered
        }

        Waiting.until(PATIENCE, () -> row("sofa-2100").statusCode() == 200);
    }

    @ParameterizedTest
    @FieldSource("dev.firstline.facts.FeedCalls#TYPES")
    void all_or_nothing_takes_all_when_all_are_good(String type) {
        snapshot();

        ops(type, body(type, 5_000, row -> "Rug " + row, row -> "1"))
                .post(ALL_OR_NOTHING)
                .then()
                .statusCode(200)
                .body("created", equalTo(5_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"key\":\"Bed 1\",\"price\":\"1\"},{\"key\":\"Bed 2\"}]",
                "[{\"key\":\"Bed 1\",\"price\":\"1\"},{\"key\":\"Bed 2\",\"price\"",
                "[{\"key\":\"Bed 1\",\"price\":\"1\"},{\"key\":\"Old\",\"price\":\"1\",\"asOf\":\"2020-01-01T00:00:00Z\"}]",
            })
    void all_or_nothing_takes_none_when_one_is_bad_and_lists_it(String body) {
        snapshot("Old");

        ops("application/json", body)
                .post(ALL_OR_NOTHING)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:rows-refused"))
                .body("refused.row", equalTo(List.of(2)))
                .body("moreRefused", equalTo(0));

        row("bed-1").then().statusCode(404);
    }

    @Test
    void each_format_is_told_in_the_description_of_the_calls() {
        as("ops")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/feeds/{feed}'.post.requestBody.content", hasKey("text/csv"))
                .body("paths.'/api/v1/feeds/{feed}'.put.requestBody.content", hasKey("application/x-ndjson"))
                .body("paths.'/api/v1/feeds/{feed}'.put.responses.'422'", notNullValue())
                .body("paths.'/api/v1/feeds/{feed}/{key}/history'.get.summary", notNullValue())
                .body("paths.'/api/v1/faqs/{id}/preview'.post.summary", notNullValue());
    }

    @Test
    void a_misspelt_mode_is_refused() {
        ops("application/json", "[]")
                .post(FEED + "?mode=all")
                .then()
                .statusCode(400)
                .body("field", equalTo("mode"));
    }

    @Test
    void text_in_another_charset_than_the_call_says_is_refused() {
        as("ops")
                .contentType("text/csv; charset=utf-8")
                .body("key,availability\nLamp,später\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("refused.field", equalTo(List.of("availability")));
    }

    @Test
    void a_single_row_is_never_written_over_by_an_older_one() {
        snapshot();
        String newer = "{\"price\":\"2\",\"asOf\":\"2026-11-20T10:00:00Z\"}";
        ops("application/json", newer).put(FEED + "/Globe").then().statusCode(201);

        ops("application/json", newer.replace("T10", "T09"))
                .put(FEED + "/Globe")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:older-fact"))
                .body("detail", startsWith("asOf: "))
                .body("storedAsOf", equalTo("2026-11-20T10:00:00Z"));
        ops("application/json", newer.replace("\"2\"", "\"3\""))
                .put(FEED + "/Globe")
                .then()
                .statusCode(200)
                .body("price", equalTo("3"));
        put("Globe", "4").statusCode(200);
    }
}
