package dev.firstline.facts;

import static dev.firstline.facts.FeedCalls.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.event.EventLog;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.FactNeed;
import dev.firstline.intent.FeedField;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.IntentsForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FeedWatchTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration PROMISE = Duration.ofMinutes(10);

    @Inject
    FeedSizes sizes;

    @Inject
    FeedAlarms alarms;

    @Inject
    EventLog log;

    @Inject
    Facts facts;

    @Inject
    FeedEvents events;

    private final StandingClock clock = new StandingClock(START);

    /** The service watches too, on a clock that other tests move. */
    @BeforeEach
    void no_feed_is_known_to_be_stale() {
        QuarkusTransaction.requiringNew().run(() -> alarms.raised().keySet().forEach(alarms::clear));
    }

    @Test
    void a_feed_that_becomes_stale_and_recovers_is_told_once_each() {
        FeedWatch watch = watch("belts");
        send("belts", START);

        clock.advance(PROMISE);
        look(watch);
        assertThat(events.all("belts")).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        look(watch);
        look(watch);
        assertThat(told("belts")).containsExactly("feed.stale system belts");

        send("belts", clock.instant());
        look(watch);
        look(watch);
        assertThat(told("belts")).containsExactly("feed.stale system belts", "feed.fresh system belts");
    }

    @Test
    void a_restart_does_not_tell_it_again() {
        FeedWatch watch = watch("carts");
        send("carts", START);
        clock.advance(Duration.ofHours(1));
        look(watch);

        look(watch("carts"));

        assertThat(told("carts")).containsExactly("feed.stale system carts");
        send("carts", clock.instant());
        look(watch("carts"));
        assertThat(told("carts")).containsExactly("feed.stale system carts", "feed.fresh system carts");
    }

    @Test
    void an_empty_feed_counts_only_when_the_service_has_run_for_the_freshness_time() {
        FeedWatch watch = watch("desks");

        clock.advance(PROMISE.minusSeconds(1));
        look(watch);
        assertThat(told("desks")).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        look(watch);
        assertThat(told("desks")).containsExactly("feed.stale system desks");
        QuarkusTransaction.requiringNew().run(() -> alarms.clear("desks"));
    }

    @Test
    void a_feed_that_no_intent_uses_is_never_stale() {
        Intents unused = intents("lifts", Map.of());
        FeedWatch watch = new FeedWatch(sizes, alarms, log, new CurrentIntents(unused), clock);
        clock.advance(Duration.ofDays(9));

        look(watch);

        assertThat(told("lifts")).isEmpty();
    }

    @Test
    void the_smallest_age_that_an_intent_allows_is_the_promise() {
        FeedSchema schema = schema("belts");
        Intents two = intents(
                "belts", Map.of("b", intent("b", "belts", PROMISE), "a", intent("a", "belts", PROMISE.plusHours(1))));

        FeedPromise promise = FeedPromise.of(schema, two);

        assertThat(promise).isEqualTo(new FeedPromise(List.of("a", "b"), PROMISE));
        assertThat(FeedPromise.of(schema, intents("belts", Map.of())))
                .isEqualTo(new FeedPromise(List.of(), schema.freshFor()));
    }

    @Test
    void a_stale_feed_shows_in_the_health_of_feeds_and_leaves_the_service_ready_and_alive() {
        given().get("/q/health/group/feeds").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> alarms.raise("ferries", START));

        given().get("/q/health/group/feeds")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'feeds' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'feeds' }.data.ferries", equalTo("stale since 2026-11-21T10:00:00Z"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health").then().statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> alarms.clear("ferries"));
        given().get("/q/health/group/feeds").then().statusCode(200);
    }

    @Test
    void what_is_put_or_deleted_is_counted_at_once() {
        FeedCalls.snapshot("Tray 1", "Tray 2");
        assertThat(count()).isEqualTo(2);
        assertThat(count()).isEqualTo(2);

        FeedCalls.put("Tray 3", "9");
        assertThat(count()).isEqualTo(3);

        as("ops").delete(FeedCalls.FEED + "/Tray 1").then().statusCode(204);
        assertThat(count()).isEqualTo(2);
    }

    private static int count() {
        return as("ops").get(FeedCalls.FEED + "?limit=1").jsonPath().getInt("feed.rows");
    }

    @Test
    void each_feed_tells_its_size_its_age_and_who_uses_it() {
        FeedCalls.snapshot("Tray 1", "Tray 2");

        as("supervisor")
                .get("/api/v1/feeds")
                .then()
                .statusCode(200)
                .body("feed", hasItems("flights", "products", "stores"))
                .body("find { it.feed == 'flights' }.usedBy", hasItem("flight-gate"))
                .body("find { it.feed == 'flights' }.freshFor", equalTo("PT10M"))
                .body("find { it.feed == 'flights' }.rows", greaterThan(0))
                .body("find { it.feed == 'products' }.rows", equalTo(2))
                .body("find { it.feed == 'products' }.stale", equalTo(false))
                .body("find { it.feed == 'products' }.ageSeconds", notNullValue())
                .body("find { it.feed == 'products' }.newestAsOf", notNullValue())
                .body("find { it.feed == 'products' }.oldestAsOf", notNullValue());
    }

    private FeedWatch watch(String feed) {
        return new FeedWatch(
                sizes, alarms, log, new CurrentIntents(intents(feed, Map.of("i", intent("i", feed, PROMISE)))), clock);
    }

    private static void look(FeedWatch watch) {
        QuarkusTransaction.requiringNew().run(watch::look);
    }

    private void send(String feed, Instant asOf) {
        facts.put(
                new FactDraft(feed, "b1", Map.of("number", "4"), List.of(), asOf, asOf.plusSeconds(60)), "tess", null);
    }

    private List<String> told(String feed) {
        return events.all(feed).stream()
                .filter(event -> event.startsWith("feed."))
                .toList();
    }

    private static Intents intents(String feed, Map<String, Intent> intents) {
        Intents some = IntentsForTests.intents();
        return new Intents(
                some.brand(), some.phrases(), some.apologies(), some.voices(), Map.of(feed, schema(feed)), intents);
    }

    private static FeedSchema schema(String feed) {
        return new FeedSchema(
                feed,
                "Belts",
                "{belt}",
                Map.of("number", FeedField.of(FeedField.Type.TEXT)),
                Map.of(),
                null,
                Duration.ofHours(2));
    }

    private static Intent intent(String id, String feed, Duration freshFor) {
        return new Intent(
                id,
                "airline",
                "Which belt?",
                List.of("which belt"),
                List.of(),
                List.of(),
                List.of("belt"),
                Map.of(),
                new FactNeed(feed, freshFor),
                Map.of("en", List.of("Belt {number}.")),
                Set.of(),
                "general",
                false,
                null);
    }
}
