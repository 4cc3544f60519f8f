package dev.firstline.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollPaceTest {
    @Test
    void a_pace_that_x_would_not_allow_is_refused_by_name() {
        assertThatThrownBy(() -> new PollPace(every("3s"), false).check())
                .hasMessageStartingWith("FIRSTLINE_INGEST_POLL_EVERY")
                .hasMessageNotContaining("\n");
    }

    @Test
    void the_allowed_pace_and_any_pace_on_the_sandbox_will_do() {
        assertThatCode(() -> new PollPace(every("3.75s"), false).check()).doesNotThrowAnyException();
        assertThatCode(() -> new PollPace(every("1s"), true).check()).doesNotThrowAnyException();
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
