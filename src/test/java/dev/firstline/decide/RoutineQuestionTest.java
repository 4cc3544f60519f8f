package dev.firstline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.facts.Fact;
import dev.firstline.facts.Finding;
import dev.firstline.intent.FactNeed;
import dev.firstline.intent.HandOffWhen;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.IntentsForTests;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an intent's file says beyond its reply: when people follow up, when its fact would mislead, which of several is meant. */
class RoutineQuestionTest {
    private static Intents with(String id, UnaryOperator<Intent> change) {
        Intents shipped = IntentsForTests.intents();
        Map<String, Intent> intents = new HashMap<>(shipped.intents());
        intents.computeIfPresent(id, (same, intent) -> change.apply(intent));
        return new Intents(
                shipped.brand(), shipped.phrases(), shipped.apologies(), shipped.voices(), shipped.feeds(), intents);
    }

    private static Intents followedUp(HandOffWhen when) {
        return with("carry-on", intent -> copy(intent, intent.fact(), Set.of(when)));
    }

    private static Intents unless(String gate, String instead) {
        FactNeed need = new FactNeed("flights", Duration.ofMinutes(15), Map.of("gate", Set.of(gate)), instead);
        return with("flight-gate", intent -> copy(intent, need, Set.of()));
    }

    private static Intent copy(Intent intent, FactNeed need, Set<HandOffWhen> when) {
        return new Intent(
                intent.id(),
                intent.sector(),
                intent.means(),
                intent.examples(),
                intent.tests(),
                intent.not(),
                intent.needs(),
                intent.ask(),
                need,
                intent.replies(),
                when,
                intent.queue(),
                intent.ownData(),
                intent.signal());
    }

    private static Decision decide(Intents intents, Given given) {
        return new Decider(intents).decide(given.mention(), given.understanding(), given.situation());
    }

    @Test
    void an_answer_that_people_follow_up_on_is_given_and_opens_a_case() {
        Decision decision = decide(followedUp(HandOffWhen.ALWAYS), new Given().intent("carry-on"));

        assertThat(decision.post().parts()).contains(new Part.Answer("carry-on"));
        assertThat(decision.handoff().queue()).isEqualTo("airport");
        assertThat(decision.reasons()).containsExactly(Reason.ANSWERED);
    }

    @Test
    void who_asks_again_within_the_hour_gets_a_person_where_the_file_says_so() {
        Intents intents = followedUp(HandOffWhen.ASKED_AGAIN);
        Given again = new Given().intent("carry-on");
        again.answered = Set.of("carry-on");

        assertThat(decide(intents, new Given().intent("carry-on")).handoff()).isNull();
        assertThat(decide(intents, again).handoff()).isNotNull();
    }

    @Test
    void a_fact_that_would_mislead_is_not_stated() {
        Given given = new Given().intent("flight-gate").flight("NL101").freshGate("Cancelled");

        Decision decision = decide(unless("cancelled", null), given);

        assertThat(decision.reasons()).containsExactly(Reason.STALE_FACT);
        assertThat(decision.post().values()).doesNotContainValue("Cancelled");
    }

    @Test
    void another_intent_answers_where_the_fact_would_mislead() {
        Intents shipped = unless("cancelled", "flight-status");
        Map<String, Intent> intents = new HashMap<>(shipped.intents());
        Intent gate = intents.get("flight-gate");
        Intent status = new Intent(
                "flight-status",
                "airline",
                "For tests.",
                List.of("example"),
                List.of(),
                List.of(),
                gate.needs(),
                gate.ask(),
                new FactNeed("flights", Duration.ofMinutes(15)),
                Map.of("en", List.of("{flight} says {gate} at {as_of}.")),
                Set.of(),
                "airport",
                false,
                null);
        intents.put("flight-status", status);
        Intents both = new Intents(
                shipped.brand(), shipped.phrases(), shipped.apologies(), shipped.voices(), shipped.feeds(), intents);

        Decision decision =
                decide(both, new Given().intent("flight-gate").flight("NL101").freshGate("Cancelled"));

        assertThat(decision.post().parts()).containsExactly(new Part.Answer("flight-status"));
        assertThat(decision.reasons()).containsExactly(Reason.ANSWERED);
    }

    @Test
    void which_of_several_is_asked_for_with_their_names_in_the_order_of_the_day() {
        Given given = new Given().intent("flight-gate");
        given.finding = new Finding.Several(List.of(flight("NL205"), flight("NL101")));

        Decision decision = decide(IntentsForTests.intents(), given);

        assertThat(decision.post().parts()).containsExactly(new Part.Question("flight-gate", "flight"));
        assertThat(decision.post().values()).containsEntry("options", "NL205 or NL101");
        assertThat(decision.reasons()).containsExactly(Reason.ASKED);
    }

    @Test
    void two_questions_are_answered_in_one_post_or_go_to_people() {
        Given both = new Given().intent("flight-gate").flight("NL101").freshGate("B12");
        both.also = "carry-on";
        Given half = new Given().intent("carry-on");
        half.also = "own-booking";

        Decision answered = decide(IntentsForTests.intents(), both);
        Decision handedOff = decide(IntentsForTests.intents(), half);

        assertThat(answered.post().parts())
                .containsExactly(new Part.Answer("flight-gate"), new Part.Answer("carry-on"));
        assertThat(answered.post().fact()).isNotNull();
        assertThat(answered.handoff()).isNull();
        assertThat(handedOff.post().parts()).contains(new Part.Answer("carry-on"));
        assertThat(handedOff.reasons()).containsExactly(Reason.TWO_QUESTIONS);
        assertThat(handedOff.handoff()).isNotNull();
    }

    private static Fact flight(String number) {
        return new Fact(
                "flights", number + "-2026-11-21", Map.of("gate", "B12"), Given.NOW, Given.NOW.plusSeconds(3600), 1);
    }
}
