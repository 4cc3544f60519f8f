package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T23:00:00Z"));
    private final Costs costs = new Costs(clock);

    private static XAnswer answer(int status, String body) {
        try {
            return new XAnswer(status, null, null, new ObjectMapper().readTree(body.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Costs.Line line(LocalDate day, Price price) {
        return new Costs.Line(day, price);
    }

    @Test
    void what_a_page_shows_is_charged_once_a_day_however_often_it_is_shown() {
        costs.read(Price.OWNED_READ, answer(200, "{'data':[{'id':'1'},{'id':'2'}]}"));
        costs.read(Price.OWNED_READ, answer(200, "{'data':[{'id':'2'},{'id':'3'}]}"));

        assertThat(costs.drain()).isEqualTo(Map.of(line(DAY, Price.OWNED_READ), 3L));
    }

    @Test
    void a_new_utc_day_charges_anew() {
        costs.read(Price.USER_READ, answer(200, "{'data':{'id':'42'}}"));
        clock.advance(Duration.ofHours(2));
        costs.read(Price.USER_READ, answer(200, "{'data':{'id':'42'}}"));

        assertThat(costs.drain())
                .isEqualTo(Map.of(line(DAY, Price.USER_READ), 1L, line(DAY.plusDays(1), Price.USER_READ), 1L));
    }

    @Test
    void the_same_post_by_another_way_has_its_own_price() {
        costs.read(Price.OWNED_READ, answer(200, "{'data':[{'id':'1'}]}"));
        costs.read(Price.POST_READ, answer(200, "{'data':[{'id':'1'}]}"));

        assertThat(costs.drain()).hasSize(2);
    }

    @Test
    void what_was_made_is_charged_each_time_and_failures_are_free() {
        costs.made(Price.MESSAGE, answer(201, "{}"));
        costs.made(Price.MESSAGE, answer(201, "{}"));
        costs.made(Price.MESSAGE, answer(429, "{}"));
        costs.read(Price.POST_READ, answer(500, "{'data':[{'id':'1'}]}"));
        costs.read(Price.POST_READ, answer(200, "{'meta':{'result_count':0}}"));

        assertThat(costs.drain()).isEqualTo(Map.of(line(DAY, Price.MESSAGE), 2L));
        assertThat(costs.drain()).isEmpty();
    }

    @Test
    void a_link_without_a_scheme_is_a_link() {
        assertThat(Links.in("see northline.example.com for more")).isTrue();
        assertThat(Links.in("write to https://x.com/messages/compose?recipient_id=1"))
                .isTrue();
        assertThat(Links.in("NL101 leaves at 9.15 from B12.")).isFalse();
    }
}
