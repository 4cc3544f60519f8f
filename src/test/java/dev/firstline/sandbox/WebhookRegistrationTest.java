package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRegistrationTest {
    private static final String WEBHOOKS = "/2/webhooks";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private final ListeningWebhook webhook = new ListeningWebhook();

    @AfterEach
    void stop() {
        webhook.close();
    }

    @Test
    void a_webhook_that_passes_the_challenge_is_registered_and_listed() {
        var x = sandbox.x();

        var id = x.register(webhook);

        var listed = x.asApp("GET", WEBHOOKS, null).json();
        assertThat(webhook.challenges()).isEqualTo(1);
        assertThat(listed.at("/data/0/id").asText()).isEqualTo(id);
        assertThat(listed.at("/data/0/valid").asBoolean()).isTrue();
        assertThat(listed.at("/data/0/url").asText()).isEqualTo(webhook.url());
        assertThat(listed.at("/meta/result_count").asInt()).isEqualTo(1);
    }

    @Test
    void one_that_does_not_know_the_secret_is_not() {
        webhook.forgetSecret();

        assertThat(refusal(webhook.url())).isEqualTo("CrcValidationFailed");
        assertThat(sandbox.x().asApp("GET", WEBHOOKS, null).json().path("data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://brand.example/webhooks/x",
                "https://brand.example:8443/webhooks/x",
                "http://127.0.0.1.brand.example/x",
                "ftp://127.0.0.1/x",
                "not a url"
            })
    void x_wants_https_without_a_port_except_for_this_machine(String url) {
        assertThat(refusal(url)).isEqualTo("UrlValidationFailed");
    }

    @Test
    void the_same_url_and_a_second_one_are_refused() {
        var x = sandbox.x();
        x.register(webhook);

        assertThat(refusal(webhook.url())).isEqualTo("DuplicateUrlFailed");
        assertThat(refusal(webhook.url() + "/more")).isEqualTo("WebhookLimitExceeded");
    }

    @Test
    void a_put_challenges_again_and_takes_a_failing_webhook_out_of_service() {
        var x = sandbox.x();
        var id = x.register(webhook);

        webhook.forgetSecret();
        var failed = x.asApp("PUT", WEBHOOKS + "/" + id, null);
        assertThat(failed.status()).isEqualTo(400);
        assertThat(failed.json().at("/errors/0/message").asText()).isEqualTo("CrcValidationFailed");
        assertThat(isValid(x)).isFalse();

        webhook.rememberSecret();
        assertThat(x.asApp("PUT", WEBHOOKS + "/" + id, null)
                        .json()
                        .at("/data/valid")
                        .asBoolean())
                .isTrue();
        assertThat(isValid(x)).isTrue();
    }

    @Test
    void an_error_is_borne_with_for_28_hours_but_a_redirect_is_not() {
        var x = sandbox.x();
        x.register(webhook);

        webhook.answerChallengesWith(503);
        x.control("POST", "/webhooks/check", null);
        assertThat(isValid(x)).isTrue();
        sandbox.clock().advance(Duration.ofHours(28).plusSeconds(1));
        x.control("POST", "/webhooks/check", null);
        assertThat(isValid(x)).isFalse();

        webhook.answerChallengesWith(200);
        x.control("POST", "/webhooks/check", null);
        assertThat(isValid(x)).isTrue();
        webhook.answerChallengesWith(302);
        x.control("POST", "/webhooks/check", null);
        assertThat(isValid(x)).isFalse();
    }

    @Test
    void a_removed_webhook_takes_its_subscriptions_along() {
        var x = sandbox.x();
        var id = x.register(webhook);
        x.subscribe(id, "post.mention.create");

        assertThat(x.asApp("DELETE", WEBHOOKS + "/" + id, null)
                        .json()
                        .at("/data/deleted")
                        .asBoolean())
                .isTrue();

        assertThat(x.asApp("GET", WEBHOOKS, null).json().path("data")).isEmpty();
        assertThat(x.asApp("GET", "/2/activity/subscriptions", null).json().path("data"))
                .isEmpty();
        assertThat(x.asApp("DELETE", WEBHOOKS + "/" + id, null).status()).isEqualTo(400);
    }

    @Test
    void the_list_of_webhooks_is_for_the_app_alone() {
        assertThat(sandbox.x().get(WEBHOOKS).status()).isEqualTo(403);
    }

    @Test
    void webhooks_are_challenged_again_and_again() {
        var options = SandboxOptions.defaults(sandbox.clock()).withWebhookCheckEvery(Duration.ofMillis(50));
        try (var server = new SandboxServer(0, options).start()) {
            new XCaller(server.url(), sandbox.clock()).register(webhook);

            Waiting.until(Duration.ofSeconds(20), () -> webhook.challenges() > 2);
        }
    }

    private static boolean isValid(XCaller x) {
        return x.asApp("GET", WEBHOOKS, null).json().at("/data/0/valid").asBoolean();
    }

    private String refusal(String url) {
        var reply = sandbox.x()
                .asApp("POST", WEBHOOKS, Json.object().put("url", url).toString());
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().at("/errors/0/message").asText();
    }
}
