package dev.firstline.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.StandingClock;
import dev.firstline.mention.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int SHARE = 40;

    private final StandingClock clock = new StandingClock(NOON);
    private final Lane posts = Lane.of(Channel.PUBLIC);
    private final Lane messages = Lane.of(Channel.DM);

    private boolean open(Lane lane, Rank rank) {
        return lane.opensFor(rank, SHARE, 0, clock.instant()).equals(clock.instant());
    }

    @Test
    void before_x_said_anything_its_table_holds_and_own_calls_count() {
        posts.count(NOON, 59);
        assertThat(open(posts, Rank.QUESTION)).isTrue();

        posts.count(NOON, 1);

        assertThat(open(posts, Rank.QUESTION)).as("40 of 100 are kept").isFalse();
        assertThat(open(posts, Rank.AGENT)).isTrue();
    }

    @Test
    void a_window_opens_when_its_first_call_is_more_than_fifteen_minutes_old() {
        posts.count(NOON, 100);

        assertThat(posts.opensFor(Rank.AGENT, SHARE, 0, clock.instant()))
                .isEqualTo(NOON.plus(Duration.ofMinutes(15)).plusSeconds(10));
        clock.advance(Duration.ofMinutes(16));
        assertThat(open(posts, Rank.AGENT)).isTrue();
    }

    @Test
    void what_x_says_weighs_more_than_what_was_counted() {
        posts.count(NOON, 100);

        posts.heard(new SendBudget(100, 90, NOON.plusSeconds(300)), clock.instant());

        assertThat(open(posts, Rank.PRAISE)).isTrue();
    }

    @Test
    void calls_since_xs_last_word_count_too() {
        posts.heard(new SendBudget(100, 41, NOON.plusSeconds(300)), clock.instant());
        assertThat(open(posts, Rank.QUESTION)).isTrue();

        posts.count(NOON, 1);

        assertThat(open(posts, Rank.QUESTION)).isFalse();
    }

    @Test
    void an_older_answer_that_comes_late_gives_nothing_back() {
        posts.heard(new SendBudget(100, 40, NOON.plusSeconds(300)), clock.instant());

        posts.heard(new SendBudget(100, 41, NOON.plusSeconds(300)), clock.instant());

        assertThat(open(posts, Rank.QUESTION)).isFalse();
    }

    @Test
    void a_window_whose_end_is_told_a_second_apart_is_the_same() {
        posts.heard(new SendBudget(100, 40, NOON.plusSeconds(300)), clock.instant());

        posts.heard(new SendBudget(100, 41, NOON.plusMillis(300_800)), clock.instant());

        assertThat(open(posts, Rank.QUESTION)).isFalse();
    }

    @Test
    void praise_waits_first_then_questions_then_urgent_and_agents_last() {
        int[] left = {56, 55, 41, 40, 21, 20, 1, 0};
        String[] may = {
            "AGENT URGENT QUESTION RANT PRAISE",
            "AGENT URGENT QUESTION RANT",
            "AGENT URGENT QUESTION RANT",
            "AGENT URGENT",
            "AGENT URGENT",
            "AGENT",
            "AGENT",
            ""
        };

        IntStream.range(0, left.length).forEach(each -> {
            Lane lane = Lane.of(Channel.PUBLIC);
            lane.heard(new SendBudget(100, left[each], NOON.plusSeconds(300)), clock.instant());
            String open = String.join(
                    " ",
                    Arrays.stream(Rank.values())
                            .filter(rank -> open(lane, rank))
                            .map(Rank::name)
                            .toList());
            assertThat(open).as("with %d left", left[each]).isEqualTo(may[each]);
        });
    }

    @Test
    void a_day_has_its_own_limit() {
        for (int quarter = 0; quarter < 96; quarter++) {
            messages.count(clock.instant(), 15);
            clock.advance(Duration.ofMinutes(15));
        }
        clock.advance(Duration.ofMinutes(-1));

        assertThat(open(messages, Rank.AGENT)).as("1440 in 24 hours").isFalse();
        clock.advance(Duration.ofMinutes(31));
        assertThat(open(messages, Rank.AGENT)).isTrue();
    }

    @Test
    void headers_that_end_later_than_a_quarter_of_an_hour_speak_of_the_day() {
        Instant evening = NOON.plus(Duration.ofHours(6));

        posts.heard(new SendBudget(10_000, 0, evening), clock.instant());

        assertThat(posts.opensFor(Rank.AGENT, SHARE, 0, clock.instant())).isEqualTo(evening);
    }

    @Test
    void who_may_send_more_in_a_quarter_than_the_table_has_for_a_day_has_other_terms() {
        posts.count(NOON, 20_000);

        posts.heard(new SendBudget(1_000_000, 980_000, NOON.plusSeconds(900)), clock.instant());

        assertThat(open(posts, Rank.PRAISE)).isTrue();
        assertThat(posts.allowances(SHARE, NOON)).hasSize(1);
    }

    @Test
    void a_reply_with_many_before_it_leaves_windows_later() {
        Instant reset = NOON.plusSeconds(300);
        posts.heard(new SendBudget(100, 10, reset), clock.instant());

        assertThat(posts.opensFor(Rank.AGENT, SHARE, 9, clock.instant())).isEqualTo(NOON);
        assertThat(posts.opensFor(Rank.AGENT, SHARE, 10, clock.instant())).isEqualTo(reset);
        assertThat(posts.opensFor(Rank.AGENT, SHARE, 109, clock.instant())).isEqualTo(reset);
        assertThat(posts.opensFor(Rank.AGENT, SHARE, 110, clock.instant()))
                .isEqualTo(reset.plus(Duration.ofMinutes(15)));
    }
}
