package dev.firstline.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollPaceTest {
    @Test
    void a_pace_that_x_would_not_allow_is_refused_by_name() {
        assertThatThrownBy(() -> new PollPace(every("3s"), "user", false).check())
                .hasMessageStartingWith("FIRSTLINE_INGEST_POLL_EVERY")
                .hasMessageNotContaining("\n");
    }

    @Test
    void the_allowed_pace_and_any_pace_on_the_sandbox_will_do() {
        assertThatCode(() -> new PollPace(every("3.75s"), "user", false).check())
                .doesNotThrowAnyException();
        assertThatCode(() -> new PollPace(every("1s"), "user", true).check()).doesNotThrowAnyException();
    }

    @Test
    void the_app_has_a_wider_window_of_its_own() {
        assertThatCode(() -> new PollPace(every("2.5s"), "app", false).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new PollPace(every("2s"), "app", false).check())
                .hasMessageContaining("450 calls")
                .hasMessageContaining("set 3s");
    }

    private static IngestConfig every(String pause) {
        return new Pace(Duration.parse("PT" + pause));
    }

    private record Pace(Duration pollEvery) implements IngestConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration searchEvery() {
            return pollEvery;
        }

        @Override
        public Duration messagesEvery() {
            return pollEvery;
        }

        @Override
        public Duration reconcileEvery() {
            return pollEvery;
        }

        @Override
        public Duration recheckAfter() {
            return pollEvery;
        }

        @Override
        public Duration silentAfter() {
            return pollEvery;
        }

        @Override
        public int workers() {
            return 1;
        }
    }
}
