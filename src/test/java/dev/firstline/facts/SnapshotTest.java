package dev.firstline.facts;

import static dev.firstline.facts.FeedCalls.FEED;
import static dev.firstline.facts.FeedCalls.as;
import static dev.firstline.facts.FeedCalls.body;
import static dev.firstline.facts.FeedCalls.ops;
import static dev.firstline.facts.FeedCalls.row;
import static dev.firstline.facts.FeedCalls.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SnapshotTest {
    private static final int ROWS = 400;

    @Inject
    FeedEvents events;

    @ParameterizedTest
    @FieldSource("dev.firstline.facts.FeedCalls#TYPES")
    void a_snapshot_becomes_the_whole_feed(String type) {
        snapshot("Tent 1", "Tent 2", "Mug");

        ops(type, body(type, 3, row -> "Tent " + row, row -> row == 1 ? "9" : "8"))
                .put(FEED)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3))
                .body("created", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("deleted", equalTo(1));

        as("ops").get(FEED).then().body("rows.key", equalTo(List.of("Tent 0", "Tent 1", "Tent 2")));
        assertThat(events.last("products"))
                .isEqualTo("feed.loaded ops products created=1 changed=1 unchanged=1 deleted=1 refused=0");
        as("ops").get(FEED + "/mug/history?limit=2").then().body("lines.change", equalTo(List.of("deleted", "set")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"key\":\"Kite\",\"price\":\"1\"},{\"key\":\"Ball\",\"colour\":\"red\"}]                                | colour",
                "[{\"key\":\"Kite\",\"price\":\"1\"},{\"key\":\"Ball\",                                                    | body",
                "[{\"key\":\"Kite\",\"price\":\"1\"},{\"key\":\"Bat\",\"price\":\"1\",\"asOf\":\"2020-01-01T00:00:00Z\"}]  | asOf",
            })
    void nothing_changes_when_a_row_is_bad(String body, String field) {
        snapshot("Bat");

        ops("application/json", body)
                .put(FEED)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:rows-refused"))
                .body("refused.row", equalTo(List.of(2)))
                .body("refused.field", equalTo(List.of(field)));

        as("ops").get(FEED).then().body("rows.key", equalTo(List.of("Bat")));
    }

    @Test
    void an_empty_snapshot_has_to_be_meant() {
        snapshot("Bat");

        ops("application/json", "[]")
                .put(FEED)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:firstline:problem:empty-snapshot"));
        row("bat").then().statusCode(200);
        ops("application/json", "[]")
                .put(FEED + "?empty=yes")
                .then()
                .statusCode(400)
                .body("field", equalTo("empty"));

        ops("application/json", "[]")
                .put(FEED + "?empty=true")
                .then()
                .statusCode(200)
                .body("deleted", equalTo(1));
        row("bat").then().statusCode(404);
    }

    @Test
    void only_operations_replace_a_feed() {
        as("supervisor")
                .contentType("application/json")
                .body("[]")
                .put(FEED)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @FieldSource("dev.firstline.facts.FeedCalls#TYPES")
    void nothing_changes_when_the_caller_goes_away(String type) throws IOException {
        snapshot("Bat");
        String whole = body(type, 30_000, row -> "Drum " + row, row -> "1");

        CutCall.put(FEED, type, whole.substring(0, whole.lastIndexOf('\n') + 1));
        snapshot("Bat", "Cap");

        as("ops").get(FEED).then().body("rows.key", equalTo(List.of("Bat", "Cap")));
        as("ops").get(FEED + "/drum-1/history").then().statusCode(404);
    }

    @Test
    void a_reader_sees_the_old_feed_or_the_new_one() throws Exception {
        replace("first", "1");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                for (int round = 0; round < 10; round++) {
                    replace(round % 2 == 0 ? "second" : "first", Integer.toString(round));
                }
            });
            while (!writing.isDone()) {
                assertThat(present()).hasSize(1);
            }
            writing.get();
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void of_snapshots_at_once_one_stands_whole() throws Exception {
        List<Callable<Integer>> calls = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(call -> () -> replace("crowd" + call, Integer.toString(call)))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(present()).hasSize(1);
        as("ops").get(FEED + "?limit=1").then().body("feed.rows", equalTo(ROWS));
    }

    private static int replace(String name, String price) {
        return ops(Rows.CSV, body(Rows.CSV, ROWS, row -> name + " " + row, row -> price))
                .put(FEED)
                .statusCode();
    }

    /** First words and prices that the feed's rows have at one moment. */
    private static Set<String> present() {
        Set<String> present = new HashSet<>();
        JsonPath page = as("ops").get(FEED + "?limit=500").jsonPath();
        List<String> keys = page.getList("rows.key", String.class);
        List<String> prices = page.getList("rows.price", String.class);
        for (int row = 0; row < keys.size(); row++) {
            present.add(keys.get(row).replaceFirst(" .*", " ") + prices.get(row));
        }
        return present;
    }
}
