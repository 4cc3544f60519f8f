package dev.firstline.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.act.FakeX;
import dev.firstline.cases.CaseMoves;
import dev.firstline.mention.Mention;
import dev.firstline.pipeline.Handed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MovesTest {
    @Inject
    Handed handed;

    @Inject
    CaseMoves moves;

    @Inject
    FakeX x;

    @Inject
    SettableClock clock;

    private Mention mention;
    private long id;

    @BeforeEach
    void an_agent_holds_a_case() {
        mention = handed.mention("help me please");
        id = handed.handOff(mention, "airport", 3);
        move("agent", "claim", "{}").then().statusCode(201);
    }

    @AfterEach
    void nothing_is_left_open() {
        move("supervisor", "close", "{}");
        as("supervisor").body("{}").put("/api/v1/agents/agent/desk").then().statusCode(200);
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json");
    }

    private Response move(String user, String move, String body) {
        return as(user).header("If-Match", etag()).body(body).post("/api/v1/cases/" + id + "/" + move);
    }

    private String etag() {
        return as("agent").get("/api/v1/cases/" + id).header("ETag");
    }

    private static void lapseAll(CaseMoves moves) {
        while (moves.expireOne() || moves.wakeOne()) {
            // until none is past its time
        }
    }

    @Test
    void what_may_be_done_is_told_to_each_caller_apart() {
        as("agent").get("/api/v1/cases/" + id).then().body("allowedActions", hasItems("reply", "snooze", "decline"));
        as("supervisor")
                .get("/api/v1/cases/" + id)
                .then()
                .body("allowedActions", hasItems("release", "transfer", "close"))
                .body("allowedActions", not(hasItem("reply")));
    }

    @Test
    void a_move_the_state_does_not_allow_names_the_state_and_what_it_allows() {
        move("agent", "close", "{}").then().statusCode(200).body("allowedActions", contains("reopen"));

        move("agent", "release", "{}")
                .then()
                .statusCode(409)
                .body("type", containsString("illegal-move"))
                .body("detail", containsString("is closed"))
                .body("allowedActions", contains("reopen"));
    }

    @Test
    void a_transferred_case_waits_in_the_other_queue_and_nothing_of_the_former_holder_leaves() {
        reply("Before I go " + mention.id()).then().statusCode(202);

        move("agent", "transfer", "{\"queue\":\"baggage\",\"reason\":\"wrong-department\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("queue", equalTo("baggage"));
        handed.sendAll();

        assertThat(x.repliesTo(mention.id())).isEmpty();
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_case_given_to_a_colleague_is_in_their_hands_at_once() {
        move("agent", "transfer", "{\"agent\":\"supervisor\"}")
                .then()
                .statusCode(200)
                .body("lease.holder", equalTo("supervisor"))
                .body("queue", equalTo("airport"));

        assertThat(handed.owner(mention)).isEqualTo("supervisor");
        move("agent", "transfer", "{\"agent\":\"agent\"}")
                .then()
                .statusCode(409)
                .body("holder", equalTo("supervisor"));
    }

    @Test
    void a_transfer_to_nobody_or_nowhere_changes_nothing() {
        move("agent", "transfer", "{}").then().statusCode(400);
        move("agent", "transfer", "{\"queue\":\"attic\"}").then().statusCode(404);
        move("agent", "transfer", "{\"agent\":\"nobody\"}").then().statusCode(404);
        move("agent", "transfer", "{\"agent\":\"ops\"}").then().statusCode(404);
        move("agent", "transfer", "{\"queue\":\"baggage\",\"reason\":\"Because!\"}")
                .then()
                .statusCode(400);

        as("agent").get("/api/v1/cases/" + id).then().body("lease.holder", equalTo("agent"));
    }

    @Test
    void what_was_declined_is_not_offered_again_to_the_same_agent() {
        move("agent", "decline", "{}").then().statusCode(400);
        move("agent", "decline", "{\"reason\":\"not-my-language\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));

        assertThat(claimedBy("agent")).doesNotContain((int) id);
        assertThat(claimedBy("supervisor")).containsExactly((int) id);
    }

    /** All that the queue offers. */
    private static List<Integer> claimedBy(String user) {
        List<Integer> claimed = new ArrayList<>();
        Response next = as(user).post("/api/v1/queues/airport/claims");
        while (next.statusCode() == 201) {
            claimed.add(next.jsonPath().getInt("id"));
            next = as(user).post("/api/v1/queues/airport/claims");
        }
        next.then().statusCode(204);
        return claimed;
    }

    @Test
    void a_reply_sent_before_a_snooze_still_leaves() {
        reply("I have asked the gate, I come back to you. " + mention.id())
                .then()
                .statusCode(202);
        move("agent", "snooze", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("snoozed"))
                .body("snooze.holder", equalTo("agent"))
                .body("lease", nullValue());
        handed.sendAll();

        assertThat(x.repliesTo(mention.id())).hasSize(1);
    }

    @Test
    void a_snoozed_case_comes_back_when_its_time_is_over() {
        String until = clock.instant().plus(Duration.ofHours(2)).toString();
        move("agent", "snooze", "{\"until\":\"" + until + "\"}").then().statusCode(200);

        clock.advance(Duration.ofHours(1));
        lapseAll(moves);
        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("snoozed"));
        clock.advance(Duration.ofMinutes(61));
        lapseAll(moves);

        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("waiting"));
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void the_customers_next_post_ends_a_snooze() {
        move("agent", "snooze", "{}").then().statusCode(200);

        handed.handOff(mention, "airport", 3);

        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("waiting"));
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_snoozed_case_is_its_holders_to_take_up_again_and_nobody_elses() {
        move("agent", "snooze", "{}").then().statusCode(200);

        move("supervisor", "claim", "{}").then().statusCode(409).body("holder", equalTo("agent"));
        move("agent", "claim", "{}").then().statusCode(201).body("state", equalTo("claimed"));
    }

    @Test
    void a_snooze_into_the_past_or_too_far_is_refused() {
        move("agent", "snooze", "{\"until\":\"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("field", equalTo("until"));
        move("agent", "snooze", "{\"until\":\"2999-01-01T00:00:00Z\"}").then().statusCode(400);
        move("agent", "snooze", "{\"until\":\"tomorrow\"}").then().statusCode(400);
    }

    @Test
    void a_supervisor_takes_a_case_from_its_holder_and_what_that_one_wrote_does_not_leave() {
        reply("Still on its way " + mention.id()).then().statusCode(202);

        move("supervisor", "close", "{\"disposition\":\"spam\"}").then().statusCode(200);
        assertThat(handed.owner(mention)).isEqualTo("bot");
        handed.sendAll();

        assertThat(x.repliesTo(mention.id())).isEmpty();
        // Nobody answered the customer after all, so people see it again.
        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("waiting"));
    }

    @Test
    void a_case_returned_to_the_bot_is_closed_and_says_so() {
        move("agent", "return-to-bot", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("disposition", equalTo("returned-to-bot"));

        assertThat(handed.owner(mention)).isEqualTo("bot");
    }

    @Test
    void a_closed_case_is_reopened_unless_its_author_has_another() {
        move("agent", "close", "{}").then().statusCode(200);
        move("agent", "reopen", "{\"reason\":\"not-solved\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("closedAt", nullValue());

        move("agent", "close", "{}").then().statusCode(200);
        clock.advance(Duration.ofHours(80));
        long other = handed.handOff(mention, "airport", 3);
        move("agent", "reopen", "{}")
                .then()
                .statusCode(409)
                .body("type", containsString("author-has-open-case"))
                .body("detail", containsString(Long.toString(other)));
        id = other;
    }

    @Test
    void an_agent_claims_only_from_their_queues_and_only_so_many() {
        long second = handed.handOff(handed.mention("and me"), "baggage", 3);
        as("supervisor")
                .body("{\"queues\":[\"airport\"],\"most\":1}")
                .put("/api/v1/agents/agent/desk")
                .then()
                .statusCode(200)
                .body("queues", contains("airport"))
                .body("most", equalTo(1));

        as("agent")
                .post("/api/v1/queues/baggage/claims")
                .then()
                .statusCode(403)
                .body("type", containsString("not-your-queue"));
        as("agent")
                .post("/api/v1/queues/airport/claims")
                .then()
                .statusCode(409)
                .body("type", containsString("too-many-cases"));
        as("supervisor")
                .body("{\"queues\":[\"attic\"]}")
                .put("/api/v1/agents/agent/desk")
                .then()
                .statusCode(400);
        as("agent").body("{}").put("/api/v1/agents/agent/desk").then().statusCode(403);
        handed.closeCase(second);
    }

    @Test
    void a_note_is_kept_and_changes_nothing() {
        String etag = etag();
        move("supervisor", "notes", "{\"text\":\"  the bag is in Oslo  \"}")
                .then()
                .statusCode(201)
                .body("text", equalTo("the bag is in Oslo"))
                .body("author", equalTo("supervisor"));

        as("agent")
                .get("/api/v1/cases/" + id)
                .then()
                .header("ETag", etag)
                .body("notes.text", contains("the bag is in Oslo"));
        move("agent", "notes", "{\"text\":\" \"}").then().statusCode(400);
    }

    @Test
    void the_same_key_gives_the_first_answer_again_and_does_nothing_twice() {
        String etag = etag();
        String body = "{\"text\":\"Once and only once " + mention.id() + "\"}";
        Response first = keyed("k-" + id, etag, body);
        Response again = keyed("k-" + id, etag, body);

        first.then().statusCode(202).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"));
        assertThat(again.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
        keyed("k-" + id, etag, "{\"text\":\"other words\"}")
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
        handed.sendAll();
        assertThat(x.repliesTo(mention.id())).hasSize(1);
    }

    @Test
    void a_key_is_good_for_a_day_and_bad_ones_are_named() {
        String note = "{\"text\":\"twice, a day apart\"}";
        noted("day-" + id, note).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        clock.advance(Duration.ofHours(25));
        noted("day-" + id, note).then().statusCode(201).header("Idempotency-Replayed", nullValue());

        noted("x".repeat(256), note).then().statusCode(400).body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_refused_call_is_not_kept_and_may_be_tried_again_with_its_key() {
        keyed("r-" + id, "\"999\"", "{\"text\":\"Later then " + mention.id() + "\"}")
                .then()
                .statusCode(412);
        keyed("r-" + id, etag(), "{\"text\":\"Later then " + mention.id() + "\"}")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue());
    }

    private Response keyed(String key, String etag, String body) {
        return as("agent")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/cases/" + id + "/replies");
    }

    private Response noted(String key, String body) {
        return as("agent")
                .header("If-Match", etag())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/cases/" + id + "/notes");
    }

    private Response reply(String text) {
        return move("agent", "replies", "{\"text\":\"" + text + "\"}");
    }
}
