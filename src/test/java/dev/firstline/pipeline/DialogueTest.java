package dev.firstline.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.mention.Mention;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversations of more than one post, with the real models and the real database; only X is made up. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DialogueTest {
    @Inject
    Handed handed;

    @Inject
    SettableClock clock;

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    /** A flight out of London whose row says this beside when it was made. */
    private void flight(String number, LocalDate day, String fields) {
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .contentType("application/json")
                .body("{" + fields + ",\"asOf\":\"" + clock.instant() + "\"}")
                .put("/api/v1/feeds/flights/" + number + "-" + day)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static String to(String city, String departs, String gate) {
        return "\"origin\":\"London\",\"destination\":\"%s\",\"departs\":\"%s\",\"gate\":\"%s\",\"status\":\"on time\""
                .formatted(city, departs, gate);
    }

    private String reply(Mention mention) {
        List<String> replies = handed.repliesTo(mention);
        assertThat(replies).hasSize(1);
        return replies.get(0);
    }

    @Test
    void a_flight_is_found_by_where_it_goes_when_only_one_does() {
        flight("NL631", today(), to("Bergen", "19:20", "K4"));
        flight("NL632", today(), to("Porto", "19:30", "K5"));

        assertThat(reply(handed.decided("@NorthlineCare what gate is my flight to Bergen tonight?")))
                .contains("NL631")
                .contains("K4");
    }

    @Test
    void of_two_that_fit_the_bot_asks_which_and_understands_the_answer() {
        flight("NL641", today(), to("Vienna", "18:10", "M1"));
        flight("NL642", today(), to("Vienna", "21:40", "M2"));
        flight("NL643", today(), to("Vienna", "07:05", "M3"));
        Mention question = handed.decided("@NorthlineCare which gate is my flight to Vienna tonight?");
        assertThat(reply(question)).contains("NL641 at 18:10 or NL642 at 21:40").doesNotContain("NL643");

        Mention answer = handed.followUp(question, "@NorthlineCare the 21:40 one");

        assertThat(reply(answer)).contains("M2");
    }

    @Test
    void the_one_to_another_city_is_understood_after_an_answer() {
        flight("NL651", today(), to("Athens", "10:10", "P1"));
        flight("NL652", today(), to("Naples", "11:10", "P2"));
        Mention first = handed.decided("@NorthlineCare what gate does NL651 leave from?");
        assertThat(reply(first)).contains("P1");

        Mention second = handed.followUp(first, "@NorthlineCare and the one to Naples?");

        assertThat(reply(second)).contains("P2");
    }

    @Test
    void tomorrows_is_understood_after_an_answer_and_yesterdays_number_is_not_todays() {
        flight("NL661", today(), to("Rome", "10:10", "Q1"));
        flight("NL661", today().plusDays(1), to("Rome", "10:10", "Q2"));
        Mention first = handed.decided("@NorthlineCare which gate for NL661 please");
        assertThat(reply(first)).contains("Q1");

        Mention second = handed.followUp(first, "@NorthlineCare and tomorrow's?");

        assertThat(reply(second)).contains("Q2").doesNotContain("Q1");
    }

    @Test
    void a_change_of_topic_is_followed() {
        Mention question = handed.decided("@NorthlineCare what gate is my flight leaving from?");
        assertThat(reply(question)).containsIgnoringCase("flight");

        Mention other = handed.followUp(question, "@NorthlineCare never mind. how big can my cabin bag be?");

        assertThat(reply(other)).containsAnyOf("cm", "kg", "bag");
    }

    @Test
    void two_questions_about_one_flight_get_one_post_with_both_answers() {
        flight("NL671", today(), to("Zurich", "16:25", "R7"));

        String reply = reply(
                handed.decided("@NorthlineCare Which gate does NL671 leave from? And how big can my cabin bag be?"));

        assertThat(reply).contains("R7").containsAnyOf("cm", "kg");
    }

    @Test
    void two_questions_that_one_post_cannot_answer_go_to_people() {
        flight("NL681", today(), to("Malaga", "16:25", "S7"));
        Mention mention = handed.decided(
                "@NorthlineCare Which gate does NL681 leave from? And where is my order, it should be here by now?");

        reply(mention);

        assertThat(handed.caseOf(mention).reasons()).contains("two-questions");
    }

    @Test
    void the_same_question_again_is_answered_in_other_words() {
        flight("NL691", today(), to("Faro", "16:25", "T7"));
        Mention first = handed.decided("@NorthlineCare which gate does NL691 go from?");
        String before = reply(first);

        String after = reply(handed.followUp(first, "@NorthlineCare sorry, which gate does NL691 go from again?"));

        assertThat(after).contains("T7").isNotEqualTo(before);
    }

    @Test
    void after_two_questions_without_an_answer_people_take_over_with_what_was_learned() {
        Mention first = handed.decided("@NorthlineCare what gate is my flight leaving from?");
        reply(first);
        Mention second = handed.followUp(first, "@NorthlineCare which gate is it though? the one today");
        reply(second);

        Mention third = handed.followUp(second, "@NorthlineCare just tell me which gate my flight goes from");
        reply(third);

        assertThat(handed.caseOf(first).reasons()).contains("gave-up-asking");
    }
}
