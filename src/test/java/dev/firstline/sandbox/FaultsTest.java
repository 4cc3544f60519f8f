package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final String MENTIONS = "/2/users/" + RunningSandbox.BRAND + "/mentions";
    private static final String OWN_POSTS = "/2/users/" + RunningSandbox.BRAND + "/tweets";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(options -> options.withLimits(Limits.LIFTED));

    @ParameterizedTest
    @ValueSource(strings = {"dropped", "reset", "unavailable", "rate-limited", "credits-exhausted", "html"})
    void a_fault_in_place_of_the_call_leaves_nothing_behind(String fault) {
        var x = sandbox.x();
        order(x, "\"fault\":\"" + fault + "\"");

        assertThat(attempt(x)).isNotEqualTo("201");

        assertThat(own(x)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-then-dropped", "made-then-error", "truncated"})
    void an_answer_lost_leaves_the_post(String fault) {
        var x = sandbox.x();
        order(x, "\"fault\":\"" + fault + "\"");

        assertThat(attempt(x)).isNotEqualTo("201");

        assertThat(own(x)).containsExactly("hello");
    }

    @Test
    void a_reset_is_not_an_end() {
        var x = sandbox.x();
        order(x, "\"fault\":\"reset\"");
        assertThat(attempt(x)).contains("reset");
        order(x, "\"fault\":\"dropped\"");
        assertThat(attempt(x)).doesNotContain("reset");
    }

    @Test
    void a_slow_answer_comes_whole() {
        var x = sandbox.x();
        order(x, "\"fault\":\"slow\",\"millis\":300");
        long start = System.nanoTime();

        assertThat(attempt(x)).isEqualTo("201");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
    }

    @Test
    void a_spent_window_says_when_it_opens() {
        var x = sandbox.x();
        order(x, "\"fault\":\"rate-limited\",\"millis\":5000");

        var reply = x.post("/2/tweets", "{\"text\":\"hello\"}");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("x-rate-limit-remaining")).isZero();
        assertThat(reply.header("x-rate-limit-reset"))
                .isEqualTo((int) sandbox.clock().instant().getEpochSecond() + 5);
        assertThat(reply.json().at("/errors/0/code").asInt()).isEqualTo(88);
    }

    @Test
    void exhausted_credits_are_a_problem_of_their_own_with_the_status_ordered() {
        var x = sandbox.x();
        order(x, "\"fault\":\"credits-exhausted\",\"status\":403");

        var reply = x.post("/2/tweets", "{\"text\":\"hello\"}");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("type").asText()).endsWith("/problems/usage-capped");
    }

    @Test
    void a_fault_concerns_the_endpoints_it_names() {
        var x = sandbox.x();
        order(x, "\"fault\":\"unavailable\",\"endpoints\":[\"mentions\",\"me\"]");

        assertThat(x.get(MENTIONS).status()).isEqualTo(503);
        assertThat(x.get("/2/users/me").status()).isEqualTo(503);
        assertThat(attempt(x)).isEqualTo("201");
    }

    @Test
    void a_page_of_mentions_can_be_out_of_order_and_loses_none() {
        var x = sandbox.x();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            ids.add(0, x.customer("ada_flies", "@NorthlineCare number " + i));
        }
        order(x, "\"fault\":\"disordered\"");

        assertThat(x.get(MENTIONS).json().path("data").findValuesAsText("id"))
                .isNotEqualTo(ids)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void the_same_seed_strikes_the_same_calls() {
        assertThat(pattern(7)).isEqualTo(pattern(7)).contains("201", "503");
        assertThat(pattern(8)).isNotEqualTo(pattern(7));
    }

    @Test
    void a_counted_fault_is_over_when_it_is_spent() {
        var x = sandbox.x();
        order(x, "\"fault\":\"unavailable\",\"times\":1");

        assertThat(attempt(x)).isEqualTo("503");
        assertThat(attempt(x)).isEqualTo("201");
        assertThat(x.control("GET", "/faults", null).at("/struck/unavailable").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_skewed_clock_dates_its_answers_and_refuses_our_signatures() {
        var x = sandbox.x();
        x.control("POST", "/faults", "{\"clock_skew_seconds\":600}");

        var refused = x.get("/2/users/me");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(ZonedDateTime.parse(refused.headers().get("date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(sandbox.clock().instant().plusSeconds(600));
        x.control("POST", "/faults", "{\"clock_skew_seconds\":-200}");
        assertThat(x.get("/2/users/me").status()).isEqualTo(200);
    }

    @Test
    void what_a_call_leaves_out_stays() {
        var x = sandbox.x();
        order(x, "\"fault\":\"unavailable\",\"probability\":0.5,\"endpoints\":[\"mentions\"]");
        x.faults("dropped");

        var status = x.control("GET", "/status", null).path("faults");

        assertThat(status.at("/standing/0/fault").asText()).isEqualTo("unavailable");
        assertThat(status.at("/standing/0/probability").asDouble()).isEqualTo(0.5);
        assertThat(status.at("/standing/0/endpoints/0").asText()).isEqualTo("mentions");
        assertThat(status.at("/next/0").asText()).isEqualTo("dropped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"standing\":[{\"fault\":\"none\"}]}",
                "{\"standing\":[{\"fault\":\"slow\",\"probability\":2}]}",
                "{\"standing\":[{\"fault\":\"slow\",\"endpoints\":[\"likes\"]}]}",
                "{\"standing\":[{\"fault\":\"slow\",\"millis\":-1}]}",
                "{\"standing\":[{\"fault\":\"credits-exhausted\",\"status\":500}]}",
                "{\"next\":[\"silent-events\"]}",
                "{\"clock_skew_seconds\":\"late\"}",
                "{\"seed\":1.5}"
            })
    void a_wrong_order_is_refused_and_changes_nothing(String body) {
        var x = sandbox.x();
        order(x, "\"fault\":\"unavailable\"");

        assertThat(x.send("POST", "/sandbox/api/faults", body, null).status()).isEqualTo(400);

        assertThat(x.control("GET", "/faults", null).at("/standing/0/fault").asText())
                .isEqualTo("unavailable");
    }

    @Test
    void the_implicit_mention_switch_is_thrown_while_it_runs() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        var answer = x.reply("Which flight?", question).json().at("/data/id").asText();
        var follow = x.customerReply("ada_flies", "NL204", answer);

        x.control("POST", "/switches", "{\"implicit_mention_summons\":false}");
        assertThat(x.reply("B14", follow).status()).isEqualTo(403);
        x.control("POST", "/switches", "{\"implicit_mention_summons\":true}");
        assertThat(x.reply("B14", follow).status()).isEqualTo(201);
    }

    @Test
    void limits_are_switched_while_it_runs() {
        var x = sandbox.x();
        assertThat(x.get("/2/users/me").header("x-rate-limit-limit")).isEqualTo(1_000_000);

        x.control("POST", "/switches", "{\"limits\":\"real\"}");

        assertThat(x.get("/2/users/me").header("x-rate-limit-limit")).isEqualTo(75);
        assertThat(x.control("GET", "/status", null).path("limits").asText()).isEqualTo("real");
    }

    private static void order(XCaller x, String standing) {
        x.control("POST", "/faults", "{\"standing\":[{" + standing + "}]}");
    }

    private List<String> pattern(int seed) {
        var x = sandbox.x();
        x.control(
                "POST",
                "/faults",
                "{\"seed\":" + seed + ",\"standing\":[{\"fault\":\"unavailable\",\"probability\":0.5}]}");
        var pattern = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            pattern.add(Integer.toString(x.post("/2/tweets", "{\"text\":\"hello " + seed + i + own(x).size() + "\"}")
                    .status()));
        }
        return pattern;
    }

    /** The status of a post, or what became of the connection. */
    private static String attempt(XCaller x) {
        try {
            var reply = x.sendOrFail("POST", "/2/tweets", "{\"text\":\"hello\"}", x.authorization("POST", "/2/tweets"));
            return Integer.toString(reply.status());
        } catch (IOException broken) {
            return Stream.iterate((Throwable) broken, Objects::nonNull, Throwable::getCause)
                    .map(Throwable::toString)
                    .collect(Collectors.joining(" because of "));
        }
    }

    private static List<String> own(XCaller x) {
        return x.get(OWN_POSTS).json().path("data").findValuesAsText("text");
    }

    @Test
    void html_and_a_torn_answer_are_no_json() {
        var x = sandbox.x();
        x.customer("ada_flies", "@NorthlineCare hello");
        for (var fault : List.of("html", "truncated")) {
            order(x, "\"fault\":\"" + fault + "\",\"endpoints\":[\"mentions\"]");
            assertThatThrownBy(() -> x.get(MENTIONS)).hasMessageContaining("no answer");
        }
    }
}
