package dev.firstline.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.cases.Actor;
import dev.firstline.cases.CaseMoves;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.pipeline.Handed;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BudgetTest {
    @Inject
    Handed handed;

    @Inject
    FakeX x;

    @Inject
    CaseMoves moves;

    @Inject
    ActConfig config;

    @Inject
    SendHistory history;

    @Inject
    Schedule schedule;

    @Inject
    SettableClock clock;

    private Instant reset;

    @BeforeEach
    void nothing_is_left_over() {
        handed.sendAll();
        reset = clock.instant().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void the_window_is_over() {
        clock.advance(Duration.ofMinutes(16));
        handed.sendAll();
    }

    /** X says how much is left, by the answer to a reply that it does not take. */
    private void left(int remaining) {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.NotSent("503", reset, new SendBudget(100, remaining, reset)));
        handed.botReply(mention, "Thank you " + mention.id(), Rank.URGENT, null, null);
        handed.sendAll();
    }

    private long reply(Rank rank) {
        Mention mention = handed.mention("thank you");
        return handed.botReply(mention, rank + " " + mention.id(), rank, null, null);
    }

    private DeliveryState state(long id) {
        return handed.delivery(id).state();
    }

    @Test
    void near_xs_limit_praise_waits_while_questions_leave() {
        left(50);
        long praise = reply(Rank.PRAISE);
        long question = reply(Rank.QUESTION);

        x.next(new SendOutcome.NotSent("503", reset, new SendBudget(100, 49, reset)));
        handed.sendAll();

        assertThat(handed.delivery(praise).reason()).isEqualTo("budget-deferred");
        assertThat(handed.delivery(praise).dueAt()).isEqualTo(reset);
        assertThat(handed.delivery(question).reason()).as("was let go").isEqualTo("x-unavailable");
    }

    @Test
    void what_is_urgent_leaves_from_the_agents_share() {
        left(30);
        long urgent = reply(Rank.URGENT);

        handed.sendAll();

        assertThat(state(urgent)).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void the_higher_rank_leaves_first_whatever_came_first() {
        long praise = reply(Rank.PRAISE);
        long rant = reply(Rank.RANT);
        long urgent = reply(Rank.URGENT);

        handed.sendAll();

        assertThat(handed.delivery(urgent).post())
                .isLessThan(handed.delivery(rant).post());
        assertThat(handed.delivery(rant).post())
                .isLessThan(handed.delivery(praise).post());
    }

    @Test
    void an_agent_is_told_the_next_window_when_others_fill_this_one() {
        left(1);
        long ahead = agentReply();
        long behind = agentReply();

        assertThat(schedule.leavesAt(handed.delivery(ahead))).isBefore(reset);
        assertThat(schedule.leavesAt(handed.delivery(behind))).isEqualTo(reset);
    }

    private long agentReply() {
        Mention mention = handed.mention("help");
        long caseId = handed.handOff(mention, "general", 3);
        moves.claim(caseId, Actor.agent("mira"), handed.version(caseId));
        return handed.agentReply(mention, caseId, "mira", "I am on it " + mention.id());
    }

    @Test
    void what_left_before_a_restart_still_counts_after_it() {
        Budget fresh = new Budget(config, history, clock);
        fresh.begin(new StartupEvent());
        int before = remaining(fresh);
        handed.sendAll();
        long id = reply(Rank.QUESTION);
        handed.sendAll();
        assertThat(state(id)).isEqualTo(DeliveryState.SENT);

        Budget restarted = new Budget(config, history, clock);
        restarted.begin(new StartupEvent());

        assertThat(remaining(restarted)).isEqualTo(before - 1);
    }

    private static int remaining(Budget budget) {
        return budget.allowances().stream()
                .filter(each ->
                        each.channel() == Channel.PUBLIC && each.window().equals("15m"))
                .findFirst()
                .orElseThrow()
                .remaining();
    }
}
