package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.ingest.SourceUnavailableException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mentions read by the account, or by the app. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PollAsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ME = "{\"data\":{\"id\":\"42\",\"name\":\"Sky\",\"username\":\"skyfirst\"}}";
    private static final String PAGE = "{\"data\":[{\"id\":\"5\",\"text\":\"@skyfirst hi\",\"author_id\":\"77\"}]}";

    private final FakeX x = new FakeX();
    private final StandingClock clock = new StandingClock(NOW);
    private final Costs costs = new Costs(clock);

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void the_account_reads_by_default_at_the_lower_price() {
        x.answer(200, ME).answer(200, PAGE);

        assertThat(source(reads(Map.of("bearer-token", "app-token")), Map.of()).since(null))
                .hasSize(1);
        assertThat(x.requests).extracting(this::authorization).allMatch(header -> header.startsWith("OAuth "));
        assertThat(costs.drain()).containsEntry(line(Price.OWNED_READ), 1L).doesNotContainKey(line(Price.POST_READ));
    }

    @Test
    void the_app_reads_with_its_token_at_the_price_of_any_post() {
        var byApp = Map.of("poll-as", "app", "bearer-token", "app-token");
        x.answer(200, ME).answer(200, PAGE);

        assertThat(source(reads(byApp), byApp).since(null)).hasSize(1);
        assertThat(authorization(x.requests.get(0))).as("who the brand is").startsWith("OAuth ");
        assertThat(authorization(x.requests.get(1))).isEqualTo("Bearer app-token");
        assertThat(costs.drain()).containsEntry(line(Price.POST_READ), 1L).doesNotContainKey(line(Price.OWNED_READ));
    }

    @Test
    void the_apps_window_is_its_own() {
        XReads reads = reads(Map.of("poll-as", "app", "bearer-token", "app-token"));
        long reset = NOW.getEpochSecond() + 300;
        x.answer(200, ME)
                .answer(200, PAGE, XMentionSourceTest.limit(450, 0, reset))
                .answer(200, "{}");

        reads.mentions(null, null);

        assertThatThrownBy(() -> reads.mentions(null, null)).isInstanceOf(UnavailableException.class);
        assertThat(reads.timeline(NOW, null).ok()).isTrue();
        assertThat(x.requests).hasSize(3);
    }

    @Test
    void a_token_of_the_app_that_x_refuses_is_named_by_its_setting() {
        var byApp = Map.of("poll-as", "app", "bearer-token", "app-token");
        x.answer(200, ME).answer(401, "{\"title\":\"Unauthorized\"}");

        assertThatThrownBy(() -> source(reads(byApp), byApp).since(null))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("X refuses FIRSTLINE_X_BEARER_TOKEN (401)");
    }

    @Test
    void without_a_token_of_the_app_its_setting_is_named() {
        var byApp = Map.of("poll-as", "app");
        x.answer(200, ME);

        assertThatThrownBy(() -> source(reads(byApp), byApp).since(null))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("FIRSTLINE_X_BEARER_TOKEN is not set");
    }

    private XReads reads(Map<String, String> settings) {
        return new XReads(new XClient(TestConfig.at(x.uri(), settings), costs), new Plenty(), clock);
    }

    private XMentionSource source(XReads reads, Map<String, String> settings) {
        return new XMentionSource(reads, TestConfig.at(x.uri(), settings), clock);
    }

    private String authorization(FakeX.Request request) {
        return request.headers().get("authorization");
    }

    private static Costs.Line line(Price price) {
        return new Costs.Line(LocalDate.parse("2026-11-21"), price);
    }
}
