package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.ingest.IngestConfig;
import dev.firstline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which authorization each call of the webhook's keeping goes with. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SubscribingTest {
    private static final String URL = "https://brand.example/webhooks/x";
    private static final String ME = "{\"data\":{\"id\":\"42\",\"name\":\"Sky\",\"username\":\"skyfirst\"}}";
    private static final String WEBHOOKS = "{\"data\":[{\"id\":\"9\",\"url\":\"" + URL + "\",\"valid\":true}]}";
    /** All but one that the service wants. */
    private static final String SUBSCRIPTIONS =
            "{\"data\":[{\"event_type\":\"post.mention.create\"},{\"event_type\":\"post.reply.create\"},"
                    + "{\"event_type\":\"post.quote.create\"},{\"event_type\":\"chat.received\"}]}";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    IngestConfig ingest;

    @Inject
    WebhookOutages outages;

    private final FakeX x = new FakeX();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T12:00:00Z"));

    @BeforeEach
    void nothing_is_kept() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from x_token").executeUpdate();
            entities.createNativeQuery("delete from webhook_watch").executeUpdate();
        });
    }

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void subscriptions_go_as_the_user_who_authorized_the_app() {
        x.answer(200, ME)
                .answer(200, WEBHOOKS)
                .answer(200, "{\"access_token\":\"a1\",\"refresh_token\":\"r1\",\"expires_in\":7200}")
                .answer(200, SUBSCRIPTIONS)
                .answer(200, "{\"data\":{}}");

        watch(Map.of("client-id", "client", "refresh-token", "first")).look();

        assertThat(authorizations()).containsExactly("OAuth", "Bearer app", "none", "Bearer a1", "Bearer a1");
        assertThat(x.requests.get(4).body()).contains("\"event_type\":\"dm.received\"", "\"webhook_id\":\"9\"");
    }

    @Test
    void without_such_a_user_they_are_signed() {
        x.answer(200, ME).answer(200, WEBHOOKS).answer(200, SUBSCRIPTIONS).answer(200, "{\"data\":{}}");

        watch(Map.of()).look();

        assertThat(authorizations()).containsExactly("OAuth", "Bearer app", "OAuth", "OAuth");
    }

    private WebhookWatch watch(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("bearer-token", "app");
        settings.put("webhook-url", URL);
        XConfig config = TestConfig.at(x.uri(), settings);
        XClient client = new XClient(config, new Costs(clock));
        var tokens = new UserTokens(config, new TokenEndpoint(config, clock), new TokenStore(entities, vault), clock);
        return new WebhookWatch(
                client, tokens, new XReads(client, new Plenty(), clock), config, ingest, outages, clock);
    }

    /** Of a signature the kind alone. */
    private List<String> authorizations() {
        return x.requests.stream()
                .map(request -> request.headers().getOrDefault("authorization", "none"))
                .map(header -> header.startsWith("OAuth ") ? "OAuth" : header)
                .toList();
    }
}
