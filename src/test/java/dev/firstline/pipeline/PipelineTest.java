package dev.firstline.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.act.FakeX;
import dev.firstline.cases.Actor;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMoves;
import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.BotModes;
import dev.firstline.mention.Mention;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of a mention with the real models and the real database; only X is made up. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PipelineTest {
    @Inject
    Handed handed;

    @Inject
    FakeX x;

    @Inject
    CaseMoves moves;

    @Inject
    BotModes modes;

    @Inject
    SettableClock clock;

    @Inject
    EntityManager entities;

    @AfterEach
    void the_bot_may_speak() {
        modes.set(BotMode.ON, "test");
    }

    private void gate(String flight, String gate) {
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .contentType("application/json")
                .body("{\"gate\":\"" + gate + "\",\"asOf\":\"" + clock.instant() + "\"}")
                .put("/api/v1/feeds/flights/" + flight + "-" + today)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void a_gate_question_is_answered_from_the_feed_with_its_time() {
        gate("NL701", "C27");
        Mention mention = handed.decided("@NorthlineCare which gate does NL701 go from?");

        assertThat(handed.repliesTo(mention))
                .singleElement()
                .asString()
                .contains("C27")
                .contains("NL701");
    }

    @Test
    void texts_that_operations_set_are_in_the_next_answer() {
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .contentType("application/json")
                .body(
                        "{\"texts\":{\"en\":[\"Hand luggage: one small crate, says the captain.\",\"One crate it is.\"]}}")
                .put("/api/v1/faqs/carry-on")
                .then()
                .statusCode(oneOf(200, 201));

        Mention during = handed.decided("@NorthlineCare how big can my cabin bag be?");
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .delete("/api/v1/faqs/carry-on")
                .then()
                .statusCode(oneOf(200, 204));
        Mention after = handed.decided("@NorthlineCare how big can my cabin bag be?");

        assertThat(handed.repliesTo(during)).singleElement().asString().contains("crate");
        assertThat(handed.repliesTo(after)).singleElement().asString().doesNotContain("crate");
    }

    @Test
    void a_new_gate_is_in_the_next_answer() {
        gate("NL702", "A1");
        handed.decided("@NorthlineCare what gate is NL702 please");
        gate("NL702", "A9");

        Mention mention = handed.decided("@NorthlineCare what gate is NL702 please");

        assertThat(handed.repliesTo(mention))
                .singleElement()
                .asString()
                .contains("A9")
                .doesNotContain("A1 ");
    }

    @Test
    void what_is_missing_is_asked_for_and_understood_in_the_next_post() {
        gate("NL703", "D4");
        Mention question = handed.decided("@NorthlineCare what gate is my flight leaving from?");
        assertThat(handed.repliesTo(question)).singleElement().asString().containsIgnoringCase("flight");

        Mention answer = handed.followUp(question, "@NorthlineCare NL703");

        assertThat(handed.repliesTo(answer)).singleElement().asString().contains("D4");
    }

    @Test
    void a_fact_nobody_gave_is_not_made_up() {
        Mention mention = handed.decided("@NorthlineCare which gate does NL888 go from?");

        assertThat(handed.repliesTo(mention)).singleElement().asString().doesNotContain("gate");
        assertThat(handed.caseOf(mention).reasons()).contains("stale-fact");
    }

    @Test
    void a_complaint_gets_one_post_and_a_case_and_what_follows_joins_it_in_silence() {
        Mention rant = handed.decided("@NorthlineCare worst airline ever, rude staff and filthy seats, never again");
        Mention more = handed.followUp(rant, "@NorthlineCare still waiting, this is a disgrace");

        assertThat(handed.repliesTo(rant)).hasSize(1);
        assertThat(handed.repliesTo(more)).isEmpty();
        assertThat(handed.caseOf(rant).reasons()).contains("rant", "people-own");
    }

    @Test
    void while_an_agent_holds_the_case_the_bot_is_silent_and_after_closing_it_answers_again() {
        gate("NL704", "E2");
        Mention rant = handed.decided("@NorthlineCare worst airline ever, rude staff and filthy seats, never again");
        Case opened = handed.caseOf(rant);
        moves.claim(opened.id(), Actor.agent("mira"), opened.version());

        Mention during = handed.followUp(rant, "@NorthlineCare and which gate does NL704 go from?");
        assertThat(handed.repliesTo(during)).isEmpty();
        assertThat(handed.owner(rant)).isEqualTo("mira");

        moves.close(opened.id(), Actor.agent("mira"), handed.caseOf(rant).version(), "resolved");
        clock.advance(Duration.ofMinutes(2));
        gate("NL704", "E2");
        Mention after = handed.followUp(rant, "@NorthlineCare which gate does NL704 go from?");
        assertThat(handed.repliesTo(after)).singleElement().asString().contains("E2");
    }

    @Test
    void who_says_stop_is_never_answered_again() {
        gate("NL705", "F1");
        Mention stop = handed.decided("@NorthlineCare stop replying to me");
        clock.advance(Duration.ofMinutes(2));

        Mention question = handed.followUp(stop, "@NorthlineCare which gate does NL705 go from?");

        assertThat(handed.repliesTo(stop)).isEmpty();
        assertThat(handed.repliesTo(question)).isEmpty();
        assertThat(handed.caseOf(question).reasons()).contains("opted-out");
    }

    @Test
    void personal_data_is_nowhere_in_the_clear_and_its_author_is_asked_to_delete_it() {
        Mention mention = handed.decided("@NorthlineCare write to planted.value@mail.example about my refund");

        assertThat(handed.repliesTo(mention)).singleElement().asString().contains("https://x.com/messages/compose");
        assertThat(handed.caseOf(mention).reasons()).contains("personal-data");
        for (String table : List.of("mention", "message", "delivery", "cases", "decision", "event", "vault_entry")) {
            List<?> rows = entities.createNativeQuery(
                            "select 1 from " + table + " t where cast(t as text) like '%planted.value%'")
                    .getResultList();
            assertThat(rows).as(table).isEmpty();
        }
    }

    @Test
    void two_posts_within_a_minute_get_one_reply_and_lose_no_question() {
        Mention first = handed.decided("@NorthlineCare what is your carry on size limit?");
        Mention second = handed.bySameAuthor(first, "@NorthlineCare what is the return policy for online orders?");

        assertThat(handed.repliesTo(first)).hasSize(1);
        assertThat(handed.repliesTo(second)).isEmpty();
        assertThat(handed.caseOf(second).reasons()).contains("burst");
        assertThat(handed.caseOf(second).briefing().suggestedReply()).isNotBlank();
    }

    @Test
    void in_review_the_bot_suggests_and_does_not_post() {
        modes.set(BotMode.REVIEW, "test");

        Mention mention = handed.decided("@NorthlineCare what is your carry on size limit?");

        assertThat(handed.repliesTo(mention)).isEmpty();
        assertThat(handed.caseOf(mention).briefing().suggestedReply())
                .startsWith("@" + mention.author().username());
    }

    @Test
    void a_foreign_mention_is_acknowledged_in_its_language_and_people_are_told_which() {
        Mention mention = handed.decided("@NorthlineCare han perdido mi maleta y nadie me contesta", "und");

        assertThat(handed.repliesTo(mention)).singleElement().asString().containsAnyOf("minutos", "hora");
        assertThat(handed.caseOf(mention).reasons()).containsExactly("language");
        assertThat(handed.caseOf(mention).briefing().language()).isEqualTo("es");
    }

    @Test
    void a_mention_that_makes_the_bot_fail_goes_to_people() {
        Mention mention = handed.failed("@NorthlineCare hello");

        assertThat(handed.caseOf(mention).reasons()).containsExactly("error");
        assertThat(handed.repliesTo(mention)).isEmpty();
    }

    @Test
    void why_tells_what_was_understood_known_and_decided() {
        Mention mention = handed.decided("@NorthlineCare which gate does NL999 go from?");

        given().auth()
                .preemptive()
                .basic("agent", "agent")
                .get("/api/v1/conversations/" + handed.conversation(mention) + "/why")
                .then()
                .statusCode(200)
                .body("decisions[0].understanding.intent.intent", equalTo("flight-gate"))
                .body("decisions[0].circumstances.facts.'flight-gate'.state", equalTo("missing"))
                .body("decisions[0].decision.reasons", hasItem("STALE_FACT"))
                .body(
                        "decisions[0].reply",
                        containsString("@" + mention.author().username()));
    }

    @Test
    void every_mention_is_accounted_for_once() {
        handed.decided("@NorthlineCare lovely crew today, thank you so much!");
        handed.mention("@NorthlineCare nobody has decided this yet");
        handed.sendAll();

        var summary = given().auth()
                .preemptive()
                .basic("supervisor", "supervisor")
                .get("/api/v1/reports/summary")
                .jsonPath();
        int sum = summary.getInt("reply")
                + summary.getInt("replyAndCase")
                + summary.getInt("case")
                + summary.getInt("pending")
                + summary.getMap("none", String.class, Integer.class).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();

        assertThat(sum).isEqualTo(summary.getInt("seen")).isPositive();
        assertThat(summary.getInt("pending")).isPositive();
        assertThat(summary.getInt("reply")).isPositive();
    }
}
