package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class XReadsTest {
    private static final String ME = "{\"data\":{\"id\":\"42\",\"username\":\"skyfirst\"}}";

    private final FakeX x = new FakeX();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final Plenty credits = new Plenty();
    private final Costs costs = new Costs(clock);
    private final XReads reads = new XReads(new XClient(TestConfig.at(x.uri()), costs), credits, clock);

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void a_read_whose_connection_breaks_is_tried_once_more() {
        x.hangUp().answer(200, ME);

        assertThat(reads.brand().id()).isEqualTo("42");
        assertThat(x.requests).hasSize(2);
        assertThat(x.requests.get(0).headers().get("authorization"))
                .as("every try has a signature of its own")
                .isNotEqualTo(x.requests.get(1).headers().get("authorization"));
    }

    @Test
    void it_is_not_tried_a_third_time() {
        x.hangUp().hangUp().answer(200, ME);

        assertThatThrownBy(reads::brand).isInstanceOf(UnavailableException.class);
        assertThat(x.requests).hasSize(2);
    }

    @Test
    void x_that_fails_again_and_again_is_left_alone() {
        for (int failure = 0; failure < 5; failure++) {
            x.answer(503, "{}");
            assertThatThrownBy(reads::brand).isInstanceOf(UnavailableException.class);
        }

        assertThatThrownBy(reads::brand).hasMessageContaining("left alone");
        assertThat(x.requests).hasSize(5);

        clock.advance(Duration.ofSeconds(1));
        x.answer(200, ME);
        assertThat(reads.brand().id()).isEqualTo("42");
    }

    @Test
    void without_credits_nothing_is_read_until_it_is_time_to_try() {
        x.answer(429, "{\"type\":\"https://api.x.com/2/problems/usage-capped\"}");

        assertThatThrownBy(reads::brand)
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        refused -> assertThat(refused.retryAt()).isEqualTo(Plenty.NEXT_TRY));
        assertThatThrownBy(reads::brand).hasMessageContaining("topped up");
        assertThat(x.requests).hasSize(1);

        credits.closedUntil = null;
        x.answer(200, ME);
        assertThat(reads.brand().id()).isEqualTo("42");
    }

    @Test
    void what_is_read_is_counted_at_its_price() {
        x.answer(200, ME).answer(200, "{\"data\":[{\"id\":\"1\",\"text\":\"a\"},{\"id\":\"2\",\"text\":\"b\"}]}");

        reads.mentions(null, null);

        Map<Costs.Line, Long> counted = costs.drain();
        assertThat(counted.get(new Costs.Line(LocalDate.of(2026, 11, 21), Price.OWNED_READ)))
                .isEqualTo(2);
        assertThat(counted.get(new Costs.Line(LocalDate.of(2026, 11, 21), Price.USER_READ)))
                .isEqualTo(1);
    }

    @Test
    void the_account_is_asked_for_its_bio() {
        x.answer(200, ME);

        assertThat(reads.account().path("username").asText()).isEqualTo("skyfirst");
        assertThat(x.requests.get(0).target()).contains("user.fields=").contains("description");
    }
}
