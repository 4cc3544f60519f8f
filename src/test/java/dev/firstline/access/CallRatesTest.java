package dev.firstline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.StandingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallRatesTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T14:00:00Z"));
    private final CallRates rates = new CallRates(clock, 4, 10);

    @Test
    void after_a_burst_calls_come_back_at_the_rate() {
        take(10);

        assertThat(rates.take("nora")).contains(Duration.ofMillis(250));
        clock.advance(Duration.ofMillis(250));
        assertThat(rates.take("nora")).isEmpty();
        assertThat(rates.take("nora")).isPresent();
    }

    @Test
    void a_pause_fills_the_bucket_and_no_more() {
        take(10);
        clock.advance(Duration.ofHours(1));

        take(10);
        assertThat(rates.take("nora")).isPresent();
    }

    @Test
    void a_refused_call_costs_nothing() {
        take(10);
        for (int i = 0; i < 100; i++) {
            rates.take("nora");
        }
        clock.advance(Duration.ofSeconds(1));

        take(4);
        assertThat(rates.take("nora")).isPresent();
    }

    @Test
    void users_do_not_share_a_bucket() {
        take(10);

        assertThat(rates.take("nora")).isPresent();
        assertThat(rates.take("paul")).isEmpty();
    }

    private void take(int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(rates.take("nora")).isEmpty();
        }
    }
}
