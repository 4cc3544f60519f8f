package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.firstline.PostgresForTests;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.SourceUnavailableException;
import dev.firstline.mention.PostId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class XMentionSourceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ME = "{\"data\":{\"id\":\"42\",\"name\":\"Sky\",\"username\":\"skyfirst\"}}";

    private final FakeX x = new FakeX();
    private final XMentionSource source = source(TestConfig.at(x.uri()));

    private static XMentionSource source(XConfig config) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new XMentionSource(
                new XReads(new XClient(config, new Costs(Clock.systemUTC())), new Plenty(), clock), config, clock);
    }

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void the_account_is_asked_for_once() {
        x.answer(200, ME);

        assertThat(source.account()).isEqualTo("42");
        assertThat(source.account()).isEqualTo("42");
        assertThat(x.requests).hasSize(1);
    }

    @Test
    void all_pages_are_read_with_the_same_since_id_and_come_oldest_first() {
        x.answer(200, ME)
                .answer(200, "{\"data\":[" + post("30") + "," + post("29") + "],\"meta\":{\"next_token\":\"t1\"}}")
                .answer(200, "{\"data\":[" + post("9") + "],\"meta\":{\"result_count\":1}}");

        List<IncomingPost> posts = source.since(new PostId("2067936722400000000"));

        assertThat(posts).extracting(post -> post.id().value()).containsExactly("9", "29", "30");
        assertThat(x.requests.get(1).target())
                .startsWith("/2/users/42/mentions?")
                .contains("since_id=2067936701428480000&", "max_results=100");
        assertThat(x.requests.get(2).target()).contains("since_id=2067936701428480000&", "pagination_token=t1");
    }

    @Test
    void it_is_asked_from_five_seconds_before_since_ids_are_only_roughly_in_order() {
        PostId since = new PostId("2067936722400000000");
        String asked = SnowflakeTime.shortlyBefore(since).value();

        assertThat(Duration.between(
                        SnowflakeTime.of(asked).orElseThrow(),
                        SnowflakeTime.of(since.value()).orElseThrow()))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(SnowflakeTime.shortlyBefore(new PostId("7"))).isEqualTo(new PostId("1"));
    }

    @Test
    void the_most_that_x_shows_is_told_since_older_ones_may_be_lost() {
        var told = new ArrayList<String>();
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                told.add(line.getLevel() + " " + line.getFormattedMessage());
            }
        };
        var logger = Logger.getLogger(XMentionSource.class.getName());
        logger.addHandler(handler);
        x.answer(200, ME).answer(200, page(799)).answer(200, page(800));

        source.since(null);
        assertThat(told).isEmpty();
        source.since(null);
        logger.removeHandler(handler);

        assertThat(told).singleElement().asString().startsWith("WARN").endsWith("shown=800");
    }

    private static String page(int posts) {
        return IntStream.rangeClosed(1, posts)
                .mapToObj(id -> post(Integer.toString(id)))
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
    }

    @Test
    void no_data_means_no_mentions_and_partial_errors_do_no_harm() {
        x.answer(200, ME).answer(200, "{\"meta\":{\"result_count\":0},\"errors\":[{\"title\":\"Not Found Error\"}]}");

        assertThat(source.since(null)).isEmpty();
        assertThat(x.requests.get(1).target()).doesNotContain("since_id");
    }

    @Test
    void a_refused_signature_names_the_clock_when_it_is_off() {
        x.answer(200, ME).answer(401, "{\"title\":\"Unauthorized\"}", "Date: Sat, 21 Nov 2026 12:10:00 GMT");

        assertThatThrownBy(() -> source.since(null))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("X refuses the credentials (401); this machine's clock is 10 min behind X's");
    }

    @Test
    void a_rate_limit_tells_when_to_come_back_and_is_kept_without_a_call() {
        long reset = NOW.getEpochSecond() + 300;
        x.answer(200, ME).answer(429, "{\"errors\":[{\"code\":88}]}", limit(300, 0, reset));

        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> source.since(null))
                    .asInstanceOf(type(SourceUnavailableException.class))
                    .returns(Instant.ofEpochSecond(reset), SourceUnavailableException::retryAt);
        }
        assertThat(x.requests).hasSize(2);
    }

    @Test
    void a_reset_in_the_past_still_waits_a_second() {
        x.answer(200, ME).answer(429, "", limit(300, 0, NOW.getEpochSecond() - 5));

        assertThatThrownBy(() -> source.since(null))
                .asInstanceOf(type(SourceUnavailableException.class))
                .returns(NOW.plusSeconds(1), SourceUnavailableException::retryAt);
    }

    @Test
    void the_last_call_of_a_window_is_used_and_no_more() {
        x.answer(200, ME).answer(200, "{}", limit(300, 0, NOW.getEpochSecond() + 60));

        assertThat(source.since(null)).isEmpty();
        assertThatThrownBy(() -> source.since(null)).isInstanceOf(SourceUnavailableException.class);
        assertThat(x.requests).hasSize(2);
    }

    @Test
    void anything_but_a_page_is_an_outage_and_the_next_try_works() {
        x.answer(200, ME)
                .answer(503, "<html>over capacity</html>")
                .answer(200, "<html>login</html>")
                .answer(200, "{\"data\":[{\"id\":\"1")
                .answerCutOff(200, "{\"data\":[]}") // a broken connection is tried once more
                .answerCutOff(200, "{\"data\":[]}")
                .hangUp()
                .hangUp()
                .answer(200, "{\"data\":\"none\"}")
                .answer(200, "{\"data\":[" + post("5") + "]}");

        for (int call = 0; call < 6; call++) {
            assertThatThrownBy(() -> source.since(null)).isInstanceOf(SourceUnavailableException.class);
        }
        assertThat(source.since(null)).hasSize(1);
    }

    @Test
    void silence_is_an_outage() {
        FakeX silent = new FakeX();
        XMentionSource impatient = source(new TestConfig(silent.uri(), Duration.ofMillis(200), true));

        assertThatThrownBy(impatient::account)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("X gave no answer");
        silent.close();
    }

    @Test
    void a_closed_port_is_an_outage() {
        x.close();

        assertThatThrownBy(source::account)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("X "); // a connection kept from the test before may be what breaks
    }

    private static String post(String id) {
        return "{\"id\":\"" + id + "\",\"text\":\"@skyfirst hi\",\"author_id\":\"77\"}";
    }

    static String[] limit(int limit, int remaining, long reset) {
        return new String[] {
            "x-rate-limit-limit: " + limit, "x-rate-limit-remaining: " + remaining, "x-rate-limit-reset: " + reset
        };
    }
}
