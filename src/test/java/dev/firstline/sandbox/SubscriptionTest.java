package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionTest {
    private static final String SUBSCRIPTIONS = "/2/activity/subscriptions";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private final ListeningWebhook webhook = new ListeningWebhook();

    @AfterEach
    void stop() {
        webhook.close();
    }

    @Test
    void private_events_need_the_user_not_the_app_alone() {
        var x = sandbox.x();
        var id = x.register(webhook);

        var asApp = x.asApp("POST", SUBSCRIPTIONS, XCaller.subscription(id, "dm.received", RunningSandbox.BRAND));
        var asUser = x.subscribe(id, "dm.received", RunningSandbox.BRAND);
        var ofAnother = x.subscribe(id, "dm.received", "77");

        assertThat(asApp.status()).isEqualTo(403);
        assertThat(asUser.status()).isEqualTo(200);
        assertThat(asUser.json().at("/data/subscription/event_type").asText()).isEqualTo("dm.received");
        assertThat(asUser.json().at("/data/subscription/webhook_id").asText()).isEqualTo(id);
        assertThat(ofAnother.status()).isEqualTo(403);
    }

    @Test
    void public_events_are_subscribed_by_the_app() {
        var x = sandbox.x();

        assertThat(x.asApp(
                                "POST",
                                SUBSCRIPTIONS,
                                XCaller.subscription(x.register(webhook), "post.delete", RunningSandbox.BRAND))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_same_twice_is_a_conflict() {
        var x = sandbox.x();
        var id = x.register(webhook);
        x.subscribe(id, "post.mention.create");

        assertThat(x.subscribe(id, "post.mention.create", RunningSandbox.BRAND).status())
                .isEqualTo(409);
    }

    @Test
    void wrong_ones_are_refused() {
        var x = sandbox.x();
        var id = x.register(webhook);

        assertThat(x.subscribe(id, "post.like", RunningSandbox.BRAND).status()).isEqualTo(400);
        assertThat(x.subscribe("77", "dm.received", RunningSandbox.BRAND).status())
                .isEqualTo(400);
        assertThat(x.post(SUBSCRIPTIONS, "{\"event_type\":\"dm.received\"}").status())
                .isEqualTo(400);
        assertThat(x.post(SUBSCRIPTIONS, "{\"event_type\":\"dm.received\",\"filter\":{},\"more\":1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void they_are_listed_and_removed_one_by_one_or_by_ids() {
        var x = sandbox.x();
        x.subscribe(x.register(webhook), "post.mention.create", "post.reply.create", "dm.received");
        var ids = x.get(SUBSCRIPTIONS).json().path("data").findValuesAsText("subscription_id");
        assertThat(ids).hasSize(3);

        assertThat(x.delete(SUBSCRIPTIONS + "/" + ids.get(0)).status())
                .as("the app's business")
                .isEqualTo(403);
        assertThat(x.asApp("DELETE", SUBSCRIPTIONS + "/" + ids.get(0), null)
                        .json()
                        .at("/data/deleted")
                        .asBoolean())
                .isTrue();
        var rest = x.asApp("DELETE", SUBSCRIPTIONS + "?ids=" + ids.get(1) + "," + ids.get(2) + ",77", null)
                .json();

        assertThat(rest.path("data")).hasSize(2);
        assertThat(rest.at("/errors/0/subscription_id").asText()).isEqualTo("77");
        assertThat(rest.at("/meta/total_subscriptions").asInt()).isZero();
    }

    @Test
    void they_survive_a_restart_with_their_webhook(@TempDir Path folder) {
        var options = SandboxOptions.defaults(sandbox.clock()).withLedgerFile(folder.resolve("ledger.ndjson"));
        try (var server = new SandboxServer(0, options).start()) {
            var x = new XCaller(server.url(), sandbox.clock());
            x.subscribe(x.register(webhook), "post.mention.create");
        }

        try (var server = new SandboxServer(0, options).start()) {
            new XCaller(server.url(), sandbox.clock()).customer("ada_flies", "@NorthlineCare still there?");

            assertThat(webhook.events(1).get(0).at("/data/payload/text").asText())
                    .isEqualTo("@NorthlineCare still there?");
        }
    }
}
