package dev.firstline.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

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
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class QueueTest {
    @Inject
    Handed handed;

    @Inject
    CaseMoves moves;

    @Inject
    FakeX x;

    @Inject
    SettableClock clock;

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json");
    }

    @BeforeEach
    void the_queue_is_empty() {
        while (claimNext("agent", "airport").statusCode() == 201) {
            // closed below with the rest
        }
        closeAllOf("agent");
        closeAllOf("supervisor");
    }

    private static void closeAllOf(String user) {
        as(user).get("/api/v1/cases?state=claimed&limit=200&assignee=" + user)
                .jsonPath()
                .getList("cases.id", Long.class)
                .forEach(id -> close(user, id));
    }

    private static void close(String user, long id) {
        String etag = as(user).get("/api/v1/cases/" + id).header("ETag");
        as(user).header("If-Match", etag)
                .body("{}")
                .post("/api/v1/cases/" + id + "/close")
                .then()
                .statusCode(200);
    }

    private static Response claimNext(String user, String queue) {
        return as(user).post("/api/v1/queues/" + queue + "/claims");
    }

    private long handOff(int priority) {
        return handed.handOff(handed.mention("help me please"), "airport", priority);
    }

    @Test
    void the_most_urgent_case_is_claimed_first() {
        handOff(3);
        long urgent = handOff(1);

        claimNext("agent", "airport")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("id", equalTo((int) urgent))
                .body("state", equalTo("claimed"))
                .body("lease.holder", equalTo("agent"))
                .body("allowedActions", hasItem("reply"));
    }

    @Test
    void an_empty_queue_answers_no_content_and_an_unknown_one_not_found() {
        claimNext("agent", "airport").then().statusCode(204);
        claimNext("agent", "no-such").then().statusCode(404).body("type", containsString("no-such-queue"));
    }

    @Test
    void agents_claiming_at_once_never_get_the_same_case() {
        int many = 24;
        IntStream.range(0, many).forEach(each -> handOff(3));
        Set<Integer> claimed = ConcurrentHashMap.newKeySet();

        IntStream.range(0, many).parallel().forEach(each -> {
            Response answer = claimNext(each % 2 == 0 ? "agent" : "supervisor", "airport");
            assertThat(claimed.add(answer.jsonPath().getInt("id"))).isTrue();
        });

        assertThat(claimed).hasSize(many);
    }

    @Test
    void claiming_what_somebody_holds_names_the_holder() {
        long id = handOff(3);
        String etag = as("agent").get("/api/v1/cases/" + id).header("ETag");
        as("agent")
                .header("If-Match", etag)
                .post("/api/v1/cases/" + id + "/claim")
                .then()
                .statusCode(201);

        as("supervisor")
                .header("If-Match", etag)
                .post("/api/v1/cases/" + id + "/claim")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("holder", equalTo("agent"))
                .body("leaseExpiresAt", notNullValue());
    }

    @Test
    void a_change_without_or_with_an_old_version_changes_nothing() {
        long id = handOff(3);
        String old = as("agent").get("/api/v1/cases/" + id).header("ETag");
        claimNext("agent", "airport").then().statusCode(201);

        as("agent").body("{}").post("/api/v1/cases/" + id + "/close").then().statusCode(428);
        as("agent")
                .header("If-Match", old)
                .body("{}")
                .post("/api/v1/cases/" + id + "/close")
                .then()
                .statusCode(412);
        as("agent")
                .header("If-Match", "soon")
                .body("{}")
                .post("/api/v1/cases/" + id + "/close")
                .then()
                .statusCode(400);
        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("claimed"));
    }

    @Test
    void the_holders_reply_reaches_x_and_the_thread() {
        Mention mention = handed.mention("help me please");
        long id = handed.handOff(mention, "airport", 3);
        String etag = claimNext("agent", "airport").header("ETag");

        String location = as("agent")
                .header("If-Match", etag)
                .body("{\"text\":\"I am looking into it, " + mention.id() + "\"}")
                .post("/api/v1/cases/" + id + "/replies")
                .then()
                .statusCode(202)
                .body("state", equalTo("queued"))
                .body("expectedAt", notNullValue())
                .extract()
                .header("Location");
        handed.sendAll();

        as("agent").get(location).then().body("state", equalTo("sent"));
        assertThat(x.repliesTo(mention.id())).hasSize(1);
        as("agent")
                .get("/api/v1/cases/" + id)
                .then()
                .body("conversations[0].messages.from", contains("customer", "agent"))
                .body("firstResponseAt", notNullValue());
    }

    @Test
    void nobody_but_the_holder_can_reply() {
        long id = handOff(3);
        String etag = claimNext("agent", "airport").header("ETag");

        as("supervisor")
                .header("If-Match", etag)
                .body("{\"text\":\"me too\"}")
                .post("/api/v1/cases/" + id + "/replies")
                .then()
                .statusCode(409);
    }

    @Test
    void a_reply_after_the_lease_ran_out_does_not_leave() {
        Mention mention = handed.mention("help me please");
        long id = handed.handOff(mention, "airport", 3);
        String etag = claimNext("agent", "airport").header("ETag");
        as("agent")
                .header("If-Match", etag)
                .body("{\"text\":\"Too late " + mention.id() + "\"}")
                .post("/api/v1/cases/" + id + "/replies")
                .then()
                .statusCode(202);
        clock.advance(Duration.ofMinutes(11));
        while (moves.expireOne()) {
            // until every lapsed lease is given back
        }

        handed.sendAll();

        assertThat(x.repliesTo(mention.id())).isEmpty();
        assertThat(handed.owner(mention)).isEqualTo("people");
        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("waiting"));
    }

    @Test
    void personal_data_overlong_and_repeated_texts_are_refused_at_once() {
        long id = handOff(3);
        String etag = claimNext("agent", "airport").header("ETag");

        reply(id, etag, "x".repeat(281)).then().statusCode(400).body("type", containsString("too-long"));
        reply(id, etag, "").then().statusCode(400);
        reply(id, etag, "call jo.field@mail.example")
                .then()
                .statusCode(409)
                .body("type", containsString("personal-data"));
        as("agent")
                .header("If-Match", etag)
                .body("{\"txt\":\"typo\"}")
                .post("/api/v1/cases/" + id + "/replies")
                .then()
                .statusCode(400);
    }

    private static Response reply(long id, String etag, String text) {
        return as("agent")
                .header("If-Match", etag)
                .body("{\"text\":\"" + text + "\"}")
                .post("/api/v1/cases/" + id + "/replies");
    }

    @Test
    void who_x_does_not_let_us_answer_is_named_with_the_permalink() {
        Mention mention = handed.mention("the brand is in the news", false);
        long id = handed.handOff(mention, "airport", 3);
        String etag = claimNext("agent", "airport").header("ETag");

        reply(id, etag, "hello there")
                .then()
                .statusCode(409)
                .body("type", containsString("x-refuses-reply"))
                .body("permalink", containsString(mention.id().value()));
    }

    /** Claims the author's case; the ETag to go on with. */
    private String claim(long id) {
        String etag = as("agent").get("/api/v1/cases/" + id).header("ETag");
        return as("agent")
                .header("If-Match", etag)
                .post("/api/v1/cases/" + id + "/claim")
                .header("ETag");
    }

    private static Response reply(long id, String etag, String text, String channel) {
        return as("agent")
                .header("If-Match", etag)
                .body("{\"text\":\"" + text + "\",\"channel\":\"" + channel + "\"}")
                .post("/api/v1/cases/" + id + "/replies");
    }

    @Test
    void who_wrote_a_direct_message_is_answered_in_one() {
        Mention message = handed.decidedMessage("I want to talk to a real person please");
        long id = handed.caseOf(message).id();
        String etag = claim(id);

        reply(id, etag, "Is jo.field@mail.example yours? " + message.id(), "dm")
                .then()
                .statusCode(202)
                .body("channel", equalTo("dm"));
        handed.sendAll();

        assertThat(x.messagesTo(message.author().id())).contains("Is jo.field@mail.example yours? " + message.id());
    }

    @Test
    void who_never_wrote_a_direct_message_gets_none_and_the_agent_a_link_to_offer() {
        Mention mention = handed.mention("help me please");
        long id = handed.handOff(mention, "airport", 3);

        reply(id, claim(id), "hello there", "dm")
                .then()
                .statusCode(409)
                .body("type", containsString("no-direct-message"))
                .body("link", containsString("/messages/compose?recipient_id=" + mention.account()));
    }

    @Test
    void a_direct_message_is_not_answered_in_public() {
        Mention message = handed.decidedMessage("I want to talk to a real person please");
        long id = handed.caseOf(message).id();
        String etag = claim(id);

        reply(id, etag, "hello there", "public").then().statusCode(409).body("type", containsString("x-refuses-reply"));
        reply(id, etag, "hello there", "fax").then().statusCode(400).body("field", equalTo("channel"));
        reply(id, etag, "x".repeat(10_001), "dm").then().statusCode(400);
    }

    @Test
    void closing_gives_the_conversation_back_to_the_bot_and_a_new_handoff_reopens_the_case() {
        Mention mention = handed.mention("help me please");
        long id = handed.handOff(mention, "airport", 3);
        claimNext("agent", "airport").then().statusCode(201);

        close("agent", id);

        assertThat(handed.owner(mention)).isEqualTo("bot");
        assertThat(handed.handOff(mention, "airport", 2)).isEqualTo(id);
        as("agent").get("/api/v1/cases/" + id).then().body("state", equalTo("waiting"));
    }

    @Test
    void a_released_case_keeps_its_age() {
        long id = handOff(3);
        Response claimed = claimNext("agent", "airport");

        as("agent")
                .header("If-Match", claimed.header("ETag"))
                .post("/api/v1/cases/" + id + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("openedAt", equalTo(claimed.jsonPath().getString("openedAt")));
    }

    @Test
    void pages_show_every_case_once_even_while_cases_arrive() {
        Set<Integer> wanted = new HashSet<>();
        IntStream.range(0, 7).forEach(each -> wanted.add((int) handOff(3)));
        Set<Integer> seen = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            var page = as("agent")
                    .get("/api/v1/cases?state=waiting&queue=airport&limit=3"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            page.getList("cases.id", Integer.class)
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
            cursor = page.getString("next");
            if (seen.size() < 7) {
                handOff(3);
            }
        }
        assertThat(seen).containsAll(wanted);
    }

    @Test
    void bad_filters_are_named() {
        as("agent").get("/api/v1/cases?state=open").then().statusCode(400).body("field", equalTo("state"));
        as("agent").get("/api/v1/cases?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        as("agent").get("/api/v1/cases?cursor=zzz").then().statusCode(400).body("field", equalTo("cursor"));
        as("agent").get("/api/v1/cases?due_before=soon").then().statusCode(400).body("field", equalTo("due_before"));
        as("agent").get("/api/v1/cases/999999999").then().statusCode(404);
    }

    @Test
    void only_agents_and_their_supervisors_work_the_queue() {
        given().get("/api/v1/cases").then().statusCode(401);
        as("ops").get("/api/v1/cases").then().statusCode(403);
        as("agent").get("/api/v1/bot").then().statusCode(403);
        as("supervisor").get("/api/v1/cases/counts").then().statusCode(200);
    }
}
