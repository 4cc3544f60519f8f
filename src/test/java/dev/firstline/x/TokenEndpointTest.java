package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to X for a token and what becomes of its answers, byte by byte. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class TokenEndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    private final FakeX x = new FakeX();
    private final StandingClock clock = new StandingClock(NOW);
    private final XConfig config = settings(Map.of("refresh-token", "first"));
    private final XClient client = new XClient(config, new Costs(clock));

    @BeforeEach
    void nothing_is_kept() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from x_token").executeUpdate());
    }

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void a_confidential_client_shows_its_secret_in_the_header() {
        x.answer(200, granted("1"));
        var confidential = new TokenEndpoint(settings(Map.of("client-secret", "se-cret", "refresh-token", "r")), clock);

        assertThat(confidential.refresh("fir st+1")).isEqualTo(new UserToken("a1", "r1", NOW.plusSeconds(7200)));
        FakeX.Request request = x.requests.get(0);
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /2/oauth2/token");
        assertThat(request.headers())
                .containsEntry(
                        "authorization",
                        "Basic "
                                + Base64.getEncoder().encodeToString("client:se-cret".getBytes(StandardCharsets.UTF_8)))
                .hasEntrySatisfying(
                        "content-type", type -> assertThat(type).startsWith("application/x-www-form-urlencoded"));
        assertThat(request.body().split("&"))
                .containsExactlyInAnyOrder("grant_type=refresh_token", "refresh_token=fir+st%2B1");
    }

    @Test
    void a_public_client_names_itself_in_the_form() {
        x.answer(200, "{\"access_token\":\"a\",\"expires_in\":60}");

        assertThat(new TokenEndpoint(config, clock).refresh("first"))
                .as("a server may leave the refresh token as it is")
                .isEqualTo(new UserToken("a", "first", NOW.plusSeconds(60)));
        assertThat(x.requests.get(0).headers()).doesNotContainKey("authorization");
        assertThat(x.requests.get(0).body().split("&")).contains("client_id=client", "refresh_token=first");
    }

    @Test
    void a_call_that_x_refuses_twice_is_not_made_a_third_time() {
        x.answer(200, granted("1"))
                .answer(401, "{\"title\":\"Unauthorized\"}")
                .answer(200, granted("2"))
                .answer(401, "{\"title\":\"Unauthorized\"}");

        assertThat(start(config).make(client::subscriptions).status()).isEqualTo(401);
        assertThat(authorizations()).containsExactly("none", "Bearer a1", "none", "Bearer a2");
    }

    @Test
    void a_refused_token_is_an_alarm_that_shows_no_token_and_calls_are_signed() {
        var told = new ArrayList<String>();
        var logger = Logger.getLogger(UserTokens.class.getName());
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                told.add(line.getLevel() + " " + line.getFormattedMessage());
            }
        };
        logger.addHandler(handler);
        UserTokens tokens = start(config);
        var health = new UserTokenHealth(tokens);
        x.answer(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token first was invalid.\"}")
                .answer(200, "{}")
                .answer(200, "{}");

        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        tokens.make(client::subscriptions);
        tokens.make(client::subscriptions);
        logger.removeHandler(handler);

        assertThat(authorizations().get(1)).startsWith("OAuth ");
        assertThat(authorizations().get(2)).startsWith("OAuth ");
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("ERROR FIRSTLINE_X_REFRESH_TOKEN: ")
                .contains("set the new token")
                .doesNotContain("first");
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    @Test
    void what_x_cannot_say_now_is_asked_again() {
        UserTokens tokens = start(config);
        x.answer(503, "<html>over capacity</html>")
                .answer(429, "{\"title\":\"Too Many Requests\"}")
                .answer(200, "<html>login</html>")
                .hangUp()
                .answer(200, granted("1"))
                .answer(200, "{}");

        for (int call = 0; call < 3; call++) {
            assertThatThrownBy(() -> tokens.make(client::subscriptions))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("X gives no access token: it answered ");
        }
        assertThatThrownBy(() -> tokens.make(client::subscriptions)).isInstanceOf(NoAnswerException.class);
        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);
        assertThat(tokens.refusal()).isEmpty();
    }

    @Test
    void while_x_gives_no_new_token_the_old_one_goes_on_to_its_end() {
        UserTokens tokens = start(config);
        x.answer(200, granted("1"))
                .answer(200, "{}")
                .answer(503, "")
                .answer(200, "{}")
                .answer(503, "");
        tokens.make(client::subscriptions);

        clock.advance(Duration.ofMinutes(115));
        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> tokens.make(client::subscriptions)).isInstanceOf(UnavailableException.class);

        assertThat(authorizations()).containsExactly("none", "Bearer a1", "none", "Bearer a1", "none");
    }

    @Test
    void another_token_in_the_setting_takes_the_place_of_what_is_kept() {
        x.answer(200, granted("1"))
                .answer(200, "{}")
                .answer(200, granted("2"))
                .answer(200, "{}")
                .answer(200, "{}");
        start(config).make(client::subscriptions);
        XConfig changed = settings(Map.of("refresh-token", "other\n"));

        start(changed).make(client::subscriptions);
        start(changed).make(client::subscriptions);

        assertThat(x.requests.get(2).body()).contains("refresh_token=other");
        assertThat(authorizations()).containsExactly("none", "Bearer a1", "none", "Bearer a2", "Bearer a2");
    }

    @Test
    void what_is_kept_stays_until_another_token_has_proved_good() {
        x.answer(200, granted("1"))
                .answer(200, "{}")
                .answer(400, "{\"error\":\"invalid_request\"}")
                .answer(200, "{}")
                .answer(200, "{}");
        start(config).make(client::subscriptions);

        start(settings(Map.of("refresh-token", "mistyped"))).make(client::subscriptions);
        start(config).make(client::subscriptions);

        assertThat(authorizations().get(3)).startsWith("OAuth ");
        assertThat(authorizations().get(4)).isEqualTo("Bearer a1");
    }

    private UserTokens start(XConfig settings) {
        return new UserTokens(settings, new TokenEndpoint(settings, clock), new TokenStore(entities, vault), clock);
    }

    private XConfig settings(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("client-id", "client");
        return TestConfig.at(x.uri(), settings);
    }

    private List<String> authorizations() {
        return x.requests.stream()
                .map(request -> request.headers().getOrDefault("authorization", "none"))
                .toList();
    }

    private static String granted(String number) {
        return "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"a" + number
                + "\",\"scope\":\"tweet.read offline.access\",\"refresh_token\":\"r" + number + "\"}";
    }
}
