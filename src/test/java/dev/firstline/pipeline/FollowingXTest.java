package dev.firstline.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.act.FakeX;
import dev.firstline.mention.Mention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept follows what X shows: edits, deletions, and posts that do not speak to the brand. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FollowingXTest {
    @Inject
    Handed handed;

    @Inject
    FakeX x;

    @Inject
    SettableClock clock;

    @Inject
    EntityManager entities;

    @Test
    void an_edit_before_the_reply_left_gets_the_reply_to_the_new_words() {
        gate("NL731", "B2");
        gate("NL732", "C5");
        Mention asked = handed.decided("@NorthlineCare which gate does NL731 go from?");

        Mention edited = handed.edited(asked, "@NorthlineCare which gate does NL732 go from?");

        assertThat(handed.repliesTo(edited)).isEmpty();
        assertThat(x.repliesTo(edited.latest()))
                .as("to the newest edit")
                .singleElement()
                .satisfies(made -> assertThat(made.text()).contains("C5"));
    }

    @Test
    void an_edit_after_the_reply_left_is_not_answered_twice_but_shown_to_people() {
        gate("NL733", "B2");
        Mention asked = handed.decided("@NorthlineCare which gate does NL733 go from?");
        handed.sendAll();

        Mention edited = handed.edited(asked, "@NorthlineCare you lost my bag again, this is a disgrace!");
        handed.sendAll();

        assertThat(x.repliesTo(edited.latest())).isEmpty();
        assertThat(handed.repliesTo(asked)).hasSize(1);
        assertThat(handed.caseOf(asked).briefing().summary()).contains("lost my bag");
        assertThat(message(asked)).contains("lost my bag");
    }

    @Test
    void a_mended_typo_after_the_reply_bothers_nobody() {
        gate("NL734", "B2");
        Mention asked = handed.decided("@NorthlineCare which gate does NL734 go form?");
        handed.sendAll();

        Mention edited = handed.edited(asked, "@NorthlineCare which gate does NL734 go from?");

        assertThat(handed.caseOf(asked)).isNull();
        assertThat(message(edited)).contains("go from");
    }

    @Test
    void what_is_gone_from_x_is_gone_here_with_all_that_was_made_of_it() {
        Mention rant = handed.decided("@NorthlineCare you left our suitcases in Malaga and nobody even cares, awful");

        QuarkusTransaction.requiringNew().run(() -> handed.gone(rant, "deleted"));
        handed.sendAll();

        assertThat(x.repliesTo(rant.id())).as("what had not left stays").isEmpty();
        assertThat(handed.caseOf(rant).briefing().summary()).isEmpty();
        assertThat(handed.caseOf(rant).reasons()).contains("mention-gone");
        for (String place : List.of(
                "select text from mention where post_id = :id",
                "select body from message where post_id = :id",
                "select body from delivery where mention_id = :id",
                "select cast(record as text) from decision where mention_id = :id",
                "select cast(briefing as text) from cases where last_mention_id = :id")) {
            assertThat(texts(place, rant))
                    .as(place)
                    .noneMatch(text -> text.contains("suitcases") || text.contains("Malaga"));
        }
        assertThat(texts("select reason from event where kind = 'mention.gone' and mention_id = :id", rant))
                .containsExactly("deleted");
    }

    @Test
    void talk_about_the_brand_is_never_answered_and_people_hear_only_of_anger_and_need() {
        Mention chat = handed.decided("sky is blue and northline flies, nice day", Mention.Kind.OVERHEARD);
        Mention anger = handed.decided(
                "northline cancelled us again and their staff were rude, worst airline ever, never again",
                Mention.Kind.OVERHEARD);

        assertThat(handed.repliesTo(chat)).isEmpty();
        assertThat(handed.caseOf(chat)).isNull();
        assertThat(handed.repliesTo(anger)).isEmpty();
        assertThat(handed.caseOf(anger).reasons()).containsExactly("not-summoned");
    }

    @Test
    void a_picture_without_words_goes_to_people() {
        Mention picture = handed.decided("@NorthlineCare https://t.co/abc", Mention.Kind.WORDLESS);

        assertThat(handed.repliesTo(picture)).isEmpty();
        assertThat(handed.caseOf(picture).reasons()).containsExactly("wordless");
    }

    @Test
    void a_question_in_a_direct_message_is_answered_there_without_a_handle() {
        gate("NL735", "D9");
        Mention message = handed.decidedMessage("hi, which gate does NL735 go from?");

        handed.sendAll();

        assertThat(x.messagesTo(message.author().id()))
                .singleElement()
                .asString()
                .contains("D9")
                .doesNotContain("@customer");
        assertThat(x.repliesTo(message.id())).as("nothing in public").isEmpty();
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

    private String message(Mention mention) {
        return texts("select body from message where post_id = :id", mention).get(0);
    }

    private List<String> texts(String sql, Mention mention) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, String.class)
                        .setParameter("id", mention.id().value())
                        .getResultList());
    }
}
