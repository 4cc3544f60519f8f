package dev.firstline.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.firstline.PostgresForTests;
import dev.firstline.act.DeleteOutcome;
import dev.firstline.act.FakeX;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import dev.firstline.pipeline.Handed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DeletionTest {
    @Inject
    Handed handed;

    @Inject
    FakeX x;

    /** A reply of the bot that is on X; its number. */
    private long posted(Mention mention) {
        long id = handed.botReply(mention, "The gate is wrong " + mention.id(), null, null);
        handed.sendAll();
        assertThat(x.repliesTo(mention.id())).hasSize(1);
        return id;
    }

    private static Response delete(String user, long id, String query) {
        return given().auth().preemptive().basic(user, user).delete("/api/v1/deliveries/" + id + "/post" + query);
    }

    @Test
    void a_supervisor_takes_a_wrong_post_off_x() {
        Mention mention = handed.mention("which gate?");
        long id = posted(mention);

        delete("supervisor", id, "?reason=wrong-answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("sent"))
                .body("deletedBy", equalTo("supervisor"))
                .body("deletedReason", equalTo("wrong-answer"))
                .body("deletedAt", notNullValue());

        assertThat(x.repliesTo(mention.id())).isEmpty();
        assertThat(handed.owner(mention)).as("nobody asked for people").isEqualTo("bot");
    }

    @Test
    void deleting_again_changes_nothing() {
        long id = posted(handed.mention("which gate?"));
        String first =
                delete("supervisor", id, "?reason=wrong-answer").jsonPath().getString("deletedAt");
        x.nextDeletion(new DeleteOutcome.Refused("would be asked"));

        delete("supervisor", id, "?reason=changed-my-mind")
                .then()
                .statusCode(200)
                .body("deletedReason", equalTo("wrong-answer"));

        String again = given().auth()
                .preemptive()
                .basic("agent", "agent")
                .get("/api/v1/deliveries/" + id)
                .jsonPath()
                .getString("deletedAt");
        assertThat(Instant.parse(again)).isCloseTo(Instant.parse(first), within(1, ChronoUnit.MILLIS));
        x.delete(new PostId("1")); // the plan was not used up
    }

    @Test
    void its_mention_goes_to_people_where_wished_and_the_thread_shows_what_happened() {
        Mention mention = handed.mention("which gate?");
        long id = posted(mention);

        delete("supervisor", id, "?reason=wrong-answer&reopen=true").then().statusCode(200);

        assertThat(handed.owner(mention)).isEqualTo("people");
        given().auth()
                .preemptive()
                .basic("agent", "agent")
                .get("/api/v1/cases/" + handed.caseOf(mention).id())
                .then()
                .body("reasons", hasItem("post-deleted"))
                .body("conversations[0].messages.find { it.from == 'bot' }.deletedAt", notNullValue());
    }

    @Test
    void what_x_does_not_delete_stays_as_it_is() {
        long id = posted(handed.mention("which gate?"));

        x.nextDeletion(new DeleteOutcome.Refused("not yours"));
        delete("supervisor", id, "?reason=wrong-answer")
                .then()
                .statusCode(409)
                .body("type", containsString("x-refuses-deletion"));
        x.nextDeletion(new DeleteOutcome.Unavailable("X answered 429", Instant.parse("2026-11-25T12:00:00Z")));
        delete("supervisor", id, "?reason=wrong-answer")
                .then()
                .statusCode(503)
                .body("retryAt", equalTo("2026-11-25T12:00:00Z"));

        assertThat(handed.delivery(id).deletedAt()).isNull();
    }

    @Test
    void there_must_be_a_post_and_a_reason_and_a_supervisor() {
        long waits = handed.botReply(handed.mention("which gate?"), "Wait for it", null, null);

        delete("supervisor", waits, "?reason=wrong-answer")
                .then()
                .statusCode(409)
                .body("type", containsString("nothing-to-delete"));
        delete("supervisor", 999_999_999, "?reason=wrong-answer").then().statusCode(404);
        delete("supervisor", waits, "").then().statusCode(400).body("field", equalTo("reason"));
        delete("agent", waits, "?reason=wrong-answer").then().statusCode(403);
        handed.sendAll();
    }
}
