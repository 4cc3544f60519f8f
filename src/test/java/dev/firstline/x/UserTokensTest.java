package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.RecordingProxy;
import dev.firstline.StandingClock;
import dev.firstline.sandbox.SandboxCredentials;
import dev.firstline.sandbox.SandboxOptions;
import dev.firstline.sandbox.SandboxServer;
import dev.firstline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The user's token against a sandbox, which spends refresh tokens as X does. Its clock and the service's are apart. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class UserTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, String> SETTINGS = Map.of(
            "client-id", SandboxCredentials.CLIENT_ID,
            "client-secret", SandboxCredentials.CLIENT_SECRET,
            "refresh-token", SandboxCredentials.REFRESH_TOKEN);

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    private final StandingClock clock = new StandingClock(NOW);
    private final StandingClock theirClock = new StandingClock(NOW);
    private final SandboxServer sandbox = new SandboxServer(0, SandboxOptions.defaults(theirClock)).start();
    private final RecordingProxy x = new RecordingProxy(sandbox.url());
    private final XConfig config = TestConfig.at(URI.create(x.url()), SETTINGS);
    private final XClient client = new XClient(config, new Costs(clock));

    @BeforeEach
    void nothing_is_kept() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from x_token").executeUpdate());
    }

    @AfterEach
    void close() {
        x.close();
        sandbox.close();
    }

    @Test
    void calls_go_as_the_user_with_one_token_for_all() {
        UserTokens tokens = start();

        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);
        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_rotated_token_survives_a_restart() {
        start().make(client::subscriptions);

        assertThat(start().make(client::subscriptions).status()).isEqualTo(200);
        assertThat(refreshes()).as("the access is kept too").isEqualTo(1);

        later(Duration.ofHours(3));
        assertThat(start().make(client::subscriptions).status()).isEqualTo(200);
        assertThat(refreshes())
                .as("with the successor of the one in the setting")
                .isEqualTo(2);
    }

    @Test
    void access_is_renewed_ten_minutes_before_its_end() {
        UserTokens tokens = start();
        tokens.make(client::subscriptions);

        later(Duration.ofMinutes(109));
        tokens.make(client::subscriptions);
        assertThat(refreshes()).isEqualTo(1);

        later(Duration.ofMinutes(2));
        tokens.make(client::subscriptions);
        assertThat(refreshes()).isEqualTo(2);
        assertThat(statuses()).containsOnly(200);
    }

    @Test
    void a_token_that_x_does_not_take_is_renewed_and_the_call_made_once_more() {
        UserTokens tokens = start();
        tokens.make(client::subscriptions);
        theirClock.advance(Duration.ofHours(3));

        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);
        assertThat(statuses()).containsExactly(200, 200, 401, 200, 200);
        assertThat(refreshes()).isEqualTo(2);
    }

    @Test
    void callers_at_the_same_time_refresh_once() throws Exception {
        UserTokens tokens = start();

        assertThat(atOnce(() -> tokens.make(client::subscriptions).status())).containsOnly(200);
        assertThat(refreshes()).isEqualTo(1);

        theirClock.advance(Duration.ofHours(3));
        assertThat(atOnce(() -> tokens.make(client::subscriptions).status())).containsOnly(200);
        assertThat(refreshes()).isEqualTo(2);
    }

    @Test
    void two_services_on_one_database_refresh_once() throws Exception {
        List<UserTokens> both = List.of(start(), start());
        both.forEach(tokens -> tokens.make(client::subscriptions));
        later(Duration.ofHours(3));
        var next = both.iterator();

        assertThat(atOnce(() -> {
                    UserTokens mine;
                    synchronized (both) {
                        mine = next.hasNext() ? next.next() : both.get(0);
                    }
                    return mine.make(client::subscriptions).status();
                }))
                .containsOnly(200);
        assertThat(refreshes()).isEqualTo(2);
        assertThat(both).allMatch(tokens -> tokens.refusal().isEmpty());
    }

    @Test
    void what_is_kept_is_sealed_and_only_the_newest() {
        UserTokens tokens = start();
        tokens.make(client::subscriptions);
        later(Duration.ofHours(3));
        tokens.make(client::subscriptions);

        List<?> entries = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select sealed from vault_entry where subject = 'x-user-token'")
                        .getResultList());

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(new String((byte[]) entry, StandardCharsets.ISO_8859_1))
                        .doesNotContain("sandbox-"));
        assertThat(new UserToken("secret-access", "secret-refresh", NOW).toString())
                .doesNotContain("secret");
    }

    @Test
    void a_token_that_could_not_be_stored_is_used_and_stored_later() {
        var store = new TokenStore(entities, vault) {
            private boolean broken = true;

            @Override
            UserToken exchange(String first, Function<Optional<UserToken>, UserToken> change) {
                return super.exchange(first, kept -> {
                    UserToken next = change.apply(kept);
                    if (broken) {
                        throw new IllegalStateException("the database is gone");
                    }
                    return next;
                });
            }
        };
        UserTokens tokens = new UserTokens(config, new TokenEndpoint(config, clock), store, clock);

        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);
        store.broken = false;
        assertThat(tokens.make(client::subscriptions).status()).isEqualTo(200);

        assertThat(refreshes()).isEqualTo(1);
        later(Duration.ofHours(3));
        assertThat(start().make(client::subscriptions).status()).isEqualTo(200);
    }

    @Test
    void a_successor_lost_by_a_kill_is_told_and_oauth_1_goes_on() {
        // The answer came, the service was killed before it was stored: X has spent what is in the setting.
        new TokenEndpoint(config, clock).refresh(SandboxCredentials.REFRESH_TOKEN);
        UserTokens tokens = start();
        var used = new ArrayList<String>();

        for (int call = 0; call < 2; call++) {
            tokens.make(bearer -> {
                used.add(String.valueOf(bearer));
                return client.subscriptions(bearer);
            });
        }

        assertThat(used).containsExactly("null", "null");
        assertThat(refreshes()).as("asked no more").isEqualTo(2);
        assertThat(tokens.refusal())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("FIRSTLINE_X_REFRESH_TOKEN: X takes it no more (invalid_request)")
                        .contains("Authorize the app again"));
    }

    @Test
    void a_client_that_x_does_not_know_is_named_by_its_settings() {
        XConfig wrong = TestConfig.at(
                URI.create(x.url()),
                Map.of("client-id", "other", "client-secret", "wrong", "refresh-token", "sandbox-refresh-token"));
        UserTokens tokens = start(wrong);

        tokens.make(client::subscriptions);

        assertThat(tokens.refusal())
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("FIRSTLINE_X_CLIENT_ID, FIRSTLINE_X_CLIENT_SECRET:"));
        assertThat(start().make(client::subscriptions).status())
                .as("the token is not spent by it")
                .isEqualTo(200);
    }

    @Test
    void without_a_refresh_token_calls_are_signed() {
        UserTokens tokens = start(TestConfig.at(URI.create(x.url())));

        assertThatThrownBy(() -> tokens.make(bearer -> {
                    throw new IllegalStateException("bearer=" + bearer);
                }))
                .hasMessage("bearer=null");
        assertThat(refreshes()).isZero();
    }

    private UserTokens start() {
        return start(config);
    }

    private UserTokens start(XConfig settings) {
        return new UserTokens(settings, new TokenEndpoint(settings, clock), new TokenStore(entities, vault), clock);
    }

    private void later(Duration by) {
        clock.advance(by);
        theirClock.advance(by);
    }

    private long refreshes() {
        return x.exchanges().stream()
                .filter(exchange -> exchange.target().equals("/2/oauth2/token"))
                .count();
    }

    private List<Integer> statuses() {
        return x.exchanges().stream().map(exchange -> exchange.status()).toList();
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException, ExecutionException {
        int callers = 4;
        var barrier = new CyclicBarrier(callers);
        var pool = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                calls.add(pool.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : calls) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
