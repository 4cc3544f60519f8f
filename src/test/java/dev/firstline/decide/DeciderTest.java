package dev.firstline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.conversation.BotMode;
import dev.firstline.intent.IntentsForTests;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.Signal;
import dev.firstline.intent.Topic;
import dev.firstline.mention.PersonalKind;
import dev.firstline.understand.Category;
import dev.firstline.understand.Urgency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeciderTest {
    private final Decider decider = new Decider(IntentsForTests.intents());

    private Decision decide(Given given) {
        return decider.decide(given.mention(), given.understanding(), given.situation());
    }

    @Test
    void a_known_question_with_a_fresh_fact_is_answered_and_nobody_is_bothered() {
        Decision decision =
                decide(new Given().intent("flight-gate").flight("NL101").freshGate("B12"));

        assertThat(decision.post().parts()).containsExactly(new Part.Answer("flight-gate"));
        assertThat(decision.post().values()).containsEntry("gate", "B12").containsEntry("as_of", "14:05");
        assertThat(decision.post().fact()).isNotNull();
        assertThat(decision.handoff()).isNull();
        assertThat(decision.reasons()).containsExactly(Reason.ANSWERED);
    }

    @Test
    void a_stale_fact_is_never_stated() {
        Decision decision =
                decide(new Given().intent("flight-gate").flight("NL101").staleGate("B12"));

        assertThat(decision.post().parts())
                .containsExactly(new Part.Fixed(Phrase.ACKNOWLEDGEMENT), new Part.Fixed(Phrase.PERSON_WITHIN));
        assertThat(decision.post().values()).doesNotContainValue("B12");
        assertThat(decision.handoff().queue()).isEqualTo("airport");
        assertThat(decision.reasons()).containsExactly(Reason.STALE_FACT);
    }

    @Test
    void a_fact_without_the_field_that_the_answer_needs_counts_as_missing() {
        Decision decision =
                decide(new Given().intent("flight-gate").flight("NL101").freshGate(" "));

        assertThat(decision.reasons()).containsExactly(Reason.STALE_FACT);
    }

    @Test
    void what_is_missing_is_asked_for() {
        Decision decision = decide(new Given().intent("flight-gate"));

        assertThat(decision.post().parts()).containsExactly(new Part.Question("flight-gate", "flight"));
        assertThat(decision.handoff()).isNull();
    }

    @Test
    void after_asking_twice_people_take_over() {
        Given given = new Given().intent("flight-gate");
        given.asked = 2;

        Decision decision = decide(given);

        assertThat(decision.reasons()).containsExactly(Reason.GAVE_UP_ASKING);
        assertThat(decision.handoff()).isNotNull();
    }

    @Test
    void an_unknown_question_goes_to_people_with_a_promise_that_fits_the_hour() {
        Decision open = decide(new Given());
        Decision closed = decide(new Given().closedUntil(6));

        assertThat(open.post().parts()).contains(new Part.Fixed(Phrase.PERSON_WITHIN));
        assertThat(open.post().values()).containsEntry("wait", "an hour");
        assertThat(closed.post().parts()).contains(new Part.Fixed(Phrase.PEOPLE_BACK));
        assertThat(closed.post().values()).containsEntry("back", "tomorrow at 06:00");
    }

    @Test
    void an_urgent_mention_is_first_in_line() {
        Decision decision = decide(new Given().category(Category.URGENT));

        assertThat(decision.post().parts())
                .containsExactly(new Part.Fixed(Phrase.URGENT), new Part.Fixed(Phrase.PERSON_WITHIN));
        assertThat(decision.post().values()).containsEntry("wait", "5 minutes");
        assertThat(decision.handoff().priority()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"URGENT", "RANT"})
    void an_urgent_or_angry_routine_question_gets_the_answer_and_a_case(Category category) {
        Decision decision = decide(new Given()
                .category(category)
                .intent("flight-gate")
                .flight("NL101")
                .freshGate("B12"));

        assertThat(decision.post().parts()).contains(new Part.Answer("flight-gate"));
        assertThat(decision.handoff()).isNotNull();
    }

    @Test
    void a_complaint_gets_an_apology_and_a_case() {
        Decision decision = decide(new Given().category(Category.RANT));

        assertThat(decision.post().parts().get(0)).isEqualTo(new Part.Apology(Topic.OTHER));
        assertThat(decision.handoff().priority()).isEqualTo(3);
    }

    @Test
    void the_topic_names_the_apology_and_the_department() {
        Given given = new Given().category(Category.RANT);
        given.topic = Topic.DISRUPTION;

        Decision decision = decide(given);

        assertThat(decision.post().parts().get(0)).isEqualTo(new Part.Apology(Topic.DISRUPTION));
        assertThat(decision.handoff().queue()).isEqualTo("airport");
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"RANT", "QUESTION"})
    void whatever_needs_somebody_now_comes_first_whatever_kind_it_is(Category category) {
        Given given = new Given().category(category);
        given.urgency = Urgency.NOW;

        assertThat(decide(given).handoff().priority()).isEqualTo(1);
    }

    @Test
    void who_is_done_is_left_alone() {
        Given given = new Given().category(Category.OTHER);
        given.signals = Set.of(Signal.CLOSES);

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNull();
        assertThat(decision.reasons()).containsExactly(Reason.CLOSED);
    }

    @Test
    void thanks_that_close_are_thanked() {
        Given given = new Given().category(Category.PRAISE);
        given.signals = Set.of(Signal.CLOSES);

        assertThat(decide(given).reasons()).containsExactly(Reason.PRAISE);
    }

    @Test
    void a_private_message_that_waits_is_opened_by_people() {
        Given given = new Given().category(Category.OTHER);
        given.signals = Set.of(Signal.SENT_DM);

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNotNull();
        assertThat(decision.reasons()).containsExactly(Reason.SENT_DM);
    }

    @Test
    void praise_gets_thanks_and_no_case() {
        Decision decision = decide(new Given().category(Category.PRAISE));

        assertThat(decision.post().parts()).containsExactly(new Part.Fixed(Phrase.THANKS));
        assertThat(decision.handoff()).isNull();
    }

    @Test
    void chatter_is_left_alone() {
        Decision decision = decide(new Given().category(Category.OTHER));

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNull();
        assertThat(decision.reasons()).containsExactly(Reason.NO_REPLY_NEEDED);
    }

    @Test
    void two_words_that_name_a_routine_question_are_a_question() {
        Decision decision = decide(new Given()
                .category(Category.OTHER)
                .intent("flight-gate")
                .flight("NL101")
                .freshGate("B12"));

        assertThat(decision.reasons()).containsExactly(Reason.ANSWERED);
    }

    @Test
    void the_customers_own_data_is_never_discussed_in_public() {
        Decision decision = decide(new Given().intent("own-booking"));

        assertThat(decision.post().parts()).contains(new Part.Fixed(Phrase.SEND_PRIVATELY));
        assertThat(decision.handoff()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void personal_data_always_opens_a_case_and_asks_to_delete_the_post(Category category) {
        Given given = new Given().category(category);
        given.personal = Set.of(PersonalKind.EMAIL);

        Decision decision = decide(given);

        assertThat(decision.post().parts()).contains(new Part.Fixed(Phrase.DELETE_POST));
        assertThat(decision.handoff()).isNotNull();
        assertThat(decision.reasons()).contains(Reason.PERSONAL_DATA);
    }

    @Test
    void a_guess_goes_to_people() {
        Given given = new Given().category(Category.PRAISE);
        given.sure = false;

        assertThat(decide(given).reasons()).containsExactly(Reason.LOW_CONFIDENCE);
    }

    @Test
    void who_asks_for_a_person_gets_one() {
        Given given = new Given();
        given.signals = Set.of(Signal.ASKS_FOR_PERSON);

        Decision decision = decide(given);

        assertThat(decision.reasons()).containsExactly(Reason.ASKS_FOR_PERSON);
        assertThat(decision.handoff()).isNotNull();
    }

    @Test
    void a_burst_gets_one_post_and_loses_no_question() {
        Given given = new Given().intent("carry-on");
        given.burst = true;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff().suggestion()).isNotNull();
        assertThat(decision.reasons()).containsExactly(Reason.BURST, Reason.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = BotMode.class,
            names = {"REVIEW", "PAUSED"})
    void a_bot_that_may_not_speak_hands_its_draft_to_people(BotMode mode) {
        Given given = new Given().category(Category.PRAISE);
        given.mode = mode;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff().suggestion().parts()).containsExactly(new Part.Fixed(Phrase.THANKS));
    }
}
