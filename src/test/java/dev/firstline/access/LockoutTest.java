package dev.firstline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.StandingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final String HOME = "192.0.2.1";
    private static final String STRANGE = "203.0.113.9";

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T14:00:00Z"));
    private final Lockout lockout = new Lockout(clock, new FixedLimits());

    @Test
    void a_name_is_closed_by_its_third_failure_until_the_window_has_passed() {
        assertThat(lockout.failed("vera", STRANGE)).isFalse();
        clock.advance(Duration.ofMinutes(4));
        assertThat(lockout.failed("vera", STRANGE)).isFalse();
        assertThat(lockout.closedFor("vera", STRANGE)).isEmpty();
        assertThat(lockout.failed("vera", STRANGE)).isTrue();

        assertThat(lockout.closedFor("vera", STRANGE)).contains(Duration.ofMinutes(6));
        clock.advance(Duration.ofMinutes(6));
        assertThat(lockout.closedFor("vera", STRANGE)).isEmpty();
        assertThat(lockout.failed("vera", STRANGE)).isFalse();
    }

    @Test
    void a_closed_name_is_closed_from_wherever_it_never_came_in() {
        fail(3, "vera", STRANGE);

        assertThat(lockout.closedFor("vera", "203.0.113.77")).isPresent();
        assertThat(lockout.closedFor("other", "203.0.113.77")).isEmpty();
    }

    @Test
    void others_failures_do_not_keep_a_user_out_where_the_user_came_in_before() {
        lockout.cameIn("vera", HOME);

        fail(3, "vera", STRANGE);
        fail(5, "somebody", HOME);

        assertThat(lockout.closedFor("vera", STRANGE)).isPresent();
        assertThat(lockout.closedFor("vera", HOME)).isEmpty();
        assertThat(lockout.closedFor("another", HOME)).isPresent();
    }

    @Test
    void failures_at_a_users_own_place_close_it_there() {
        lockout.cameIn("vera", HOME);

        fail(3, "vera", HOME);

        assertThat(lockout.closedFor("vera", HOME)).contains(Duration.ofMinutes(10));
        assertThat(lockout.closedFor("vera", STRANGE)).isEmpty();
    }

    @Test
    void an_address_is_closed_after_failures_with_many_names() {
        for (int i = 0; i < 5; i++) {
            lockout.failed("name" + i, STRANGE);
        }

        assertThat(lockout.closedFor("fresh", STRANGE)).isPresent();
        assertThat(lockout.closedFor("fresh", HOME)).isEmpty();
    }

    @Test
    void a_login_does_not_wipe_out_the_failures_before_it() {
        fail(4, "somebody", STRANGE);
        lockout.cameIn("mallory", STRANGE);
        lockout.failed("somebody", STRANGE);

        assertThat(lockout.closedFor("fresh", STRANGE)).isPresent();
    }

    @Test
    void a_login_is_news_from_a_new_place_or_after_eight_hours() {
        assertThat(lockout.cameIn("vera", HOME)).isTrue();
        clock.advance(Duration.ofHours(7));
        assertThat(lockout.cameIn("vera", HOME)).isFalse();
        assertThat(lockout.cameIn("vera", STRANGE)).isTrue();
        clock.advance(Duration.ofHours(8));
        assertThat(lockout.cameIn("vera", HOME)).isTrue();
    }

    @Test
    void names_of_any_length_share_the_memory_of_one() {
        fail(1, "x".repeat(100) + "a", STRANGE);
        fail(1, "x".repeat(100) + "b", STRANGE);
        fail(1, "x".repeat(100) + "c", STRANGE);

        assertThat(lockout.closedFor("x".repeat(100) + "d", HOME)).isPresent();
        assertThat(lockout.closedFor("x".repeat(64), HOME)).isEmpty();
    }

    @Test
    void of_very_many_names_the_eldest_is_forgotten() {
        var failures = new Failures(1, Duration.ofMinutes(10));
        for (int i = 0; i <= 10_000; i++) {
            failures.add("name" + i, clock.instant());
        }

        assertThat(failures.closedFor("name0", clock.instant())).isEmpty();
        assertThat(failures.closedFor("name1", clock.instant())).isPresent();
        assertThat(failures.closedFor("name10000", clock.instant())).isPresent();
    }

    @Test
    void an_ipv6_network_counts_as_one_address() {
        assertThat(CallerAddress.network("2001:db8:1:2::1"))
                .isEqualTo(CallerAddress.network("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(CallerAddress.network("2001:db8:1:3::1"));
        assertThat(CallerAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            lockout.failed(name, address);
        }
    }
}
