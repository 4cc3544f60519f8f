package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.firstline.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final Gate gate = new Gate(clock);

    private static XAnswer status(int status) {
        return new XAnswer(status, null, null, MissingNode.getInstance());
    }

    private void fails(int times) {
        for (int failure = 0; failure < times; failure++) {
            gate.heed(status(503));
        }
    }

    private Duration pause() {
        try {
            gate.pass();
            return Duration.ZERO;
        } catch (UnavailableException e) {
            return Duration.between(clock.instant(), e.retryAt());
        }
    }

    @Test
    void a_few_failures_may_be_chance() {
        fails(4);

        assertThat(pause()).isZero();
    }

    @Test
    void then_the_pause_doubles_up_to_a_minute() {
        fails(4);
        List<Long> pauses = new ArrayList<>();
        for (int failure = 0; failure < 9; failure++) {
            gate.failed();
            pauses.add(pause().toSeconds());
            clock.advance(pause());
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void one_answer_makes_it_new() {
        fails(9);
        clock.advance(Duration.ofMinutes(1));
        gate.heed(status(200));

        fails(4);

        assertThat(pause()).isZero();
    }

    @Test
    void a_refusal_is_an_answer_too() {
        for (int refusal = 0; refusal < 20; refusal++) {
            gate.heed(status(403));
        }

        assertThatCode(gate::pass).doesNotThrowAnyException();
    }

    @Test
    void a_rate_limit_says_so_itself() {
        assertThatThrownBy(() -> gate.heed(status(429))).hasMessageContaining("rate limit");
        assertThat(pause()).isEqualTo(Duration.ofMinutes(1));
    }
}
