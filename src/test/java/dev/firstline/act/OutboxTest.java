package dev.firstline.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.cases.Actor;
import dev.firstline.cases.CaseMoves;
import dev.firstline.facts.Fact;
import dev.firstline.facts.FactDraft;
import dev.firstline.facts.Facts;
import dev.firstline.mention.Mention;
import dev.firstline.pipeline.Handed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OutboxTest {
    @Inject
    Handed handed;

    @Inject
    FakeX x;

    @Inject
    Dispatch dispatch;

    @Inject
    Outbox outbox;

    @Inject
    CaseMoves moves;

    @Inject
    Facts facts;

    @Inject
    SettableClock clock;

    @BeforeEach
    void nothing_is_left_over() {
        handed.sendAll();
    }

    @Test
    void a_reply_leaves_once() {
        Mention mention = handed.mention("thank you");
        long id = handed.botReply(mention, "Thank you " + mention.id(), null, null);

        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.SENT);
        assertThat(x.repliesTo(mention.id())).hasSize(1);
    }

    @Test
    void a_reply_written_before_an_agent_took_over_does_not_leave_after() {
        Mention mention = handed.mention("which gate?");
        long id = handed.botReply(mention, "Gate 1 " + mention.id(), null, null);
        long caseId = handed.handOff(mention, "general", 3);
        moves.claim(caseId, Actor.agent("mira"), handed.version(caseId));

        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("people-own");
        assertThat(x.repliesTo(mention.id())).isEmpty();
    }

    @Test
    void a_lost_answer_is_found_on_the_timeline_and_nothing_is_sent_twice() {
        Mention mention = handed.mention("thank you");
        x.nextAnswerIsLost();
        long id = handed.botReply(mention, "Thanks " + mention.id(), null, null);

        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.SENT);
        assertThat(x.repliesTo(mention.id())).hasSize(1);
    }

    @Test
    void what_two_looks_do_not_find_goes_to_people_and_never_out_again() {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.Unknown("reset", null));
        long id = handed.botReply(mention, "Thanks a lot " + mention.id(), null, null);

        handed.sendAll();
        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.UNKNOWN);
        clock.advance(Duration.ofSeconds(31));
        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("outcome-unknown");
        assertThat(handed.owner(mention)).isEqualTo("people");
        assertThat(x.repliesTo(mention.id())).isEmpty();
    }

    @Test
    void what_x_certainly_did_not_make_is_sent_later() {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.NotSent("429", clock.instant().plusSeconds(60), null));
        long id = handed.botReply(mention, "Many thanks " + mention.id(), null, null);

        handed.sendAll();
        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.DEFERRED);
        clock.advance(Duration.ofSeconds(61));
        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void what_waits_too_long_goes_to_people() {
        Mention mention = handed.mention("thank you");
        long id = handed.botReply(mention, "So many thanks " + mention.id(), null, null);
        clock.advance(Duration.ofMinutes(31));

        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("late");
        assertThat(handed.owner(mention)).isEqualTo("people");
        assertThat(x.repliesTo(mention.id())).isEmpty();
    }

    @Test
    void who_opts_out_while_a_reply_waits_does_not_get_it() {
        Mention mention = handed.mention("which gate?");
        x.next(new SendOutcome.NotSent("429", clock.instant().plusSeconds(60), null));
        long id = handed.botReply(mention, "Gate 4 " + mention.id(), null, null);
        handed.sendAll();

        handed.optOut(mention);
        clock.advance(Duration.ofSeconds(61));
        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("opted-out");
        assertThat(x.repliesTo(mention.id())).isEmpty();
    }

    @Test
    void what_x_refuses_goes_to_people() {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.Refused("x-refuses-reply", "not permitted", null));
        long id = handed.botReply(mention, "Thank you kindly " + mention.id(), null, null);

        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_fact_that_is_gone_is_not_stated() {
        Mention mention = handed.mention("which gate?");
        long id = handed.botReply(mention, "Gate B1 " + mention.id(), gate("NL801", "B1"), Duration.ofMinutes(10));

        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("stale-fact");
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_fact_that_changed_while_the_reply_waited_is_not_stated() {
        Fact before = put("NL802", "B1");
        Mention mention = handed.mention("which gate?");
        long id = handed.botReply(mention, "Gate B1 " + mention.id(), before, Duration.ofMinutes(10));

        facts.delete("flights", before.key(), "test", null);
        put("NL802", "C9");
        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("stale-fact");
    }

    @Test
    void a_fact_that_was_sent_again_unchanged_is_still_true() {
        Fact before = put("NL803", "B1");
        Mention mention = handed.mention("which gate?");
        long id = handed.botReply(mention, "Gate B1 " + mention.id(), before, Duration.ofMinutes(10));

        put("NL803", "B1");
        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.SENT);
    }

    private Fact gate(String flight, String gate) {
        Instant now = clock.instant();
        return new Fact("flights", flight + "-2026-01-01", Map.of("gate", gate), now, now.plusSeconds(900), 1);
    }

    private Fact put(String flight, String gate) {
        Fact row = gate(flight, gate);
        return facts.put(
                new FactDraft(row.feed(), row.key(), row.values(), List.of(), row.asOf(), row.expiresAt()),
                "test",
                null);
    }

    @Test
    void an_agents_last_word_leaves_though_the_case_was_closed_meanwhile() {
        Mention mention = handed.mention("help me");
        long caseId = handed.handOff(mention, "general", 3);
        moves.claim(caseId, Actor.agent("mira"), handed.version(caseId));
        x.next(new SendOutcome.NotSent("429", clock.instant().plusSeconds(60), null));
        long id = handed.agentReply(mention, caseId, "mira", "All sorted, goodbye " + mention.id());
        handed.sendAll();

        moves.close(caseId, Actor.agent("mira"), handed.version(caseId), "resolved");
        clock.advance(Duration.ofSeconds(61));
        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.SENT);
        assertThat(handed.owner(mention)).isEqualTo("bot");
    }

    @Test
    void an_agents_reply_that_x_refuses_after_closing_reopens_the_case() {
        Mention mention = handed.mention("help me");
        long caseId = handed.handOff(mention, "general", 3);
        moves.claim(caseId, Actor.agent("mira"), handed.version(caseId));
        long id = handed.agentReply(mention, caseId, "mira", "See you " + mention.id());
        moves.close(caseId, Actor.agent("mira"), handed.version(caseId), "resolved");
        x.next(new SendOutcome.Refused("target-gone", "not visible", null));

        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(handed.delivery(id).reason()).isEqualTo("target-gone");
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_duplicate_tells_that_an_earlier_try_was_made_after_all() {
        Mention mention = handed.mention("thank you");
        x.nextIsMadeBut(new SendOutcome.NotSent("503", clock.instant().plusSeconds(60), null));
        long id = handed.botReply(mention, "Thanks for that " + mention.id(), null, null);
        handed.sendAll();
        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.DEFERRED);

        x.next(new SendOutcome.Refused("duplicate-text", "duplicate content", null));
        clock.advance(Duration.ofSeconds(61));
        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.SENT);
        assertThat(handed.delivery(id).post())
                .isEqualTo(x.repliesTo(mention.id()).get(0).id());
        assertThat(handed.owner(mention)).isEqualTo("bot");
    }

    @Test
    void a_duplicate_that_is_not_on_the_timeline_is_refused() {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.Refused("duplicate-text", "duplicate content", null));
        long id = handed.botReply(mention, "Thanks for this " + mention.id(), null, null);

        handed.sendAll();
        clock.advance(Duration.ofSeconds(31));
        handed.sendAll();

        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(handed.delivery(id).reason()).isEqualTo("duplicate-text");
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_reply_that_kills_whoever_looks_for_it_goes_to_people() {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.Unknown("reset", null));
        long id = handed.botReply(mention, "Thanks again " + mention.id(), null, null);
        dispatch.settle(
                dispatch.lease().orElseThrow().id(), x.send(handed.delivery(id).outgoing()));

        for (int death = 0; death < 5; death++) {
            assertThat(dispatch.takeUnknown().orElseThrow().state()).isEqualTo(DeliveryState.UNKNOWN);
            clock.advance(Duration.ofSeconds(31));
        }
        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("outcome-unknown");
        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void a_reply_that_cannot_be_taken_up_lets_the_others_pass_and_goes_to_people() {
        Mention broken = handed.mention("thank you");
        long id = handed.botReply(broken, "Thanks once more " + broken.id(), null, null);
        Mention fine = handed.mention("thank you");
        long other = handed.botReply(fine, "Thanks to you " + fine.id(), null, null);

        for (int failure = 0; failure < 5; failure++) {
            dispatch.leaseFailed(id);
            handed.sendAll();
            clock.advance(Duration.ofSeconds(failure < 4 ? 1 : 31));
        }

        assertThat(handed.delivery(other).state()).isEqualTo(DeliveryState.SENT);
        assertThat(handed.delivery(id).reason()).isEqualTo("error");
        assertThat(handed.owner(broken)).isEqualTo("people");
    }

    @Test
    void personal_data_never_leaves() {
        Mention mention = handed.mention("who do I write to?");
        long id = handed.botReply(mention, "Write to jo.field@mail.example please", null, null);

        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("personal-data-in-reply");
        assertThat(x.repliesTo(mention.id())).isEmpty();
    }

    @Test
    void the_same_words_never_leave_twice() {
        Mention first = handed.mention("thank you");
        Mention second = handed.mention("thanks");
        String words = "Glad you liked it " + first.id();
        handed.botReply(first, words, null, null);
        long id = handed.botReply(second, words, null, null);

        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("duplicate-text");
    }

    @Test
    void what_left_counts_as_said_and_what_was_refused_does_not() {
        Mention answered = handed.mention("thank you");
        String left = "You are welcome " + answered.id();
        handed.botReply(answered, left, null, null);
        Mention refused = handed.mention("who do I write to?");
        String kept = "Write to jo.lake@mail.example " + refused.id();
        handed.botReply(refused, kept, null, null);
        assertThat(outbox.saidBefore(refused.account(), kept)).isTrue();

        handed.sendAll();

        assertThat(outbox.saidBefore(answered.account(), left)).isTrue();
        assertThat(outbox.saidBefore(refused.account(), kept)).isFalse();
    }

    @Test
    void near_xs_limit_the_rest_is_kept_for_agents() {
        Mention mention = handed.mention("thank you");
        SendBudget scarce = new SendBudget(100, 40, clock.instant().plusSeconds(600));
        x.next(new SendOutcome.NotSent("503", clock.instant(), scarce));
        long first = handed.botReply(mention, "Cheers " + mention.id(), null, null);

        handed.sendAll();
        assertThat(handed.delivery(first).state()).isEqualTo(DeliveryState.DEFERRED);
        clock.advance(Duration.ofSeconds(601));
        handed.sendAll();

        assertThat(handed.delivery(first).state()).isEqualTo(DeliveryState.SENT);
    }
}
