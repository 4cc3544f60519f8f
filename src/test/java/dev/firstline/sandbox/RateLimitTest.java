package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {
    private static final String MENTIONS = "/2/users/" + RunningSandbox.BRAND + "/mentions";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void headers_count_down_in_a_window_of_fifteen_minutes() {
        var x = sandbox.x();
        long start = sandbox.clock().instant().getEpochSecond();

        var first = x.get(MENTIONS);
        sandbox.clock().advance(Duration.ofMinutes(14));
        var second = x.get(MENTIONS);
        sandbox.clock().advance(Duration.ofMinutes(1));
        var third = x.get(MENTIONS);

        assertThat(first.header("x-rate-limit-limit")).isEqualTo(300);
        assertThat(first.header("x-rate-limit-remaining")).isEqualTo(299);
        assertThat(first.header("x-rate-limit-reset")).isEqualTo((int) start + 900);
        assertThat(second.header("x-rate-limit-remaining")).isEqualTo(298);
        assertThat(third.header("x-rate-limit-remaining")).isEqualTo(299);
        assertThat(third.header("x-rate-limit-reset")).isEqualTo((int) start + 1800);
    }

    @Test
    void a_spent_window_answers_429_until_its_reset() {
        var x = sandbox.x();
        for (int i = 0; i < 75; i++) {
            assertThat(x.get("/2/users/me").status()).isEqualTo(200);
        }

        var refused = x.get("/2/users/me");
        sandbox.clock().advance(Duration.ofMinutes(15));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/errors/0/code").asInt()).isEqualTo(88);
        assertThat(refused.header("x-rate-limit-remaining")).isZero();
        assertThat(x.get(MENTIONS).status()).isEqualTo(200);
        assertThat(x.get("/2/users/me").status()).isEqualTo(200);
    }

    @Test
    void app_and_user_have_windows_of_their_own() {
        var x = sandbox.x();

        assertThat(x.getAsApp(MENTIONS).header("x-rate-limit-limit")).isEqualTo(450);
        assertThat(x.get(MENTIONS).header("x-rate-limit-remaining")).isEqualTo(299);
    }

    @Test
    void refused_calls_carry_the_headers_too() {
        var x = sandbox.x();

        assertThat(x.reply("hello", "12345").header("x-rate-limit-remaining")).isEqualTo(99);
        assertThat(x.get(MENTIONS + "?max_results=1").header("x-rate-limit-limit"))
                .isEqualTo(300);
    }
}
