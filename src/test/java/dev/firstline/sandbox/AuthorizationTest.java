package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.RequestMethod;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.ConfigurationBuilder;

class AuthorizationTest {
    private static final String ME = "/2/users/me";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void a_signed_call_is_answered() {
        var reply = sandbox.x().get(ME + "?user.fields=created_at,verified");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/data/id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(reply.json().at("/data/username").asText()).isEqualTo("NorthlineCare");
        assertThat(reply.json().at("/data/name").asText()).isEqualTo("Northline Care");
        assertThat(reply.json().at("/data").has("created_at")).isTrue();
    }

    @Test
    void another_library_signs_the_same() {
        var clock = sandbox.clock();
        clock.advance(Duration.between(clock.instant(), Instant.ofEpochMilli(System.currentTimeMillis())));
        var path = "/2/users/" + RunningSandbox.BRAND + "/mentions";
        var authorization = new OAuthAuthorization(new ConfigurationBuilder()
                .setOAuthConsumerKey(SandboxCredentials.CONSUMER_KEY)
                .setOAuthConsumerSecret(SandboxCredentials.CONSUMER_SECRET)
                .build());
        authorization.setOAuthAccessToken(
                new AccessToken(SandboxCredentials.ACCESS_TOKEN, SandboxCredentials.ACCESS_TOKEN_SECRET));
        var header = authorization.getAuthorizationHeader(new HttpRequest(
                RequestMethod.GET,
                sandbox.url() + path,
                new HttpParameter[] {new HttpParameter("tweet.fields", "author_id,lang")},
                authorization,
                null));

        var reply = sandbox.x().send("GET", path + "?tweet.fields=author_id%2Clang", null, header);

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void a_call_without_or_with_a_wrong_signature_is_unauthorized() {
        var x = sandbox.x();
        var signedForOther = x.authorization("GET", "/2/tweets/1");

        var without = x.send("GET", ME, null, null);

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.json().path("title").asText()).isEqualTo("Unauthorized");
        assertThat(without.json().path("type").asText()).isEqualTo("about:blank");
        assertThat(x.send("GET", ME, null, signedForOther).status()).isEqualTo(401);
        assertThat(x.send("GET", ME, null, "Bearer wrong").status()).isEqualTo(401);
        assertThat(x.send("GET", ME, null, "OAuth %%%=\"x\"").status()).isEqualTo(401);
    }

    @Test
    void a_query_that_was_not_signed_is_unauthorized() {
        var x = sandbox.x();

        var reply = x.send("GET", ME + "?user.fields=created_at", null, x.authorization("GET", ME));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void a_clock_off_by_more_than_five_minutes_is_unauthorized() {
        var x = sandbox.x();
        long now = sandbox.clock().instant().getEpochSecond();

        assertThat(x.send("GET", ME, null, x.authorization("GET", ME, now - 299, "a"))
                        .status())
                .isEqualTo(200);
        assertThat(x.send("GET", ME, null, x.authorization("GET", ME, now - 301, "b"))
                        .status())
                .isEqualTo(401);
        assertThat(x.send("GET", ME, null, x.authorization("GET", ME, now + 301, "c"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_nonce_counts_once() {
        var x = sandbox.x();
        var header = x.authorization("GET", ME);

        assertThat(x.send("GET", ME, null, header).status()).isEqualTo(200);
        assertThat(x.send("GET", ME, null, header).status()).isEqualTo(401);
    }

    @Test
    void the_app_alone_reads_posts_but_is_not_a_user() {
        var x = sandbox.x();
        var bearer = "Bearer " + SandboxCredentials.BEARER_TOKEN;

        assertThat(x.getAsApp("/2/users/" + RunningSandbox.BRAND + "/mentions").status())
                .isEqualTo(200);
        assertThat(x.getAsApp("/2/tweets?ids=1").status()).isEqualTo(200);
        assertThat(x.getAsApp("/2/tweets/search/recent?query=conversation_id:1").status())
                .isEqualTo(200);
        var me = x.getAsApp(ME);
        assertThat(me.status()).isEqualTo(403);
        assertThat(me.json().path("title").asText()).isEqualTo("Unsupported Authentication");
        assertThat(me.json().path("type").asText()).endsWith("/unsupported-authentication");
        assertThat(x.send("POST", "/2/tweets", "{\"text\":\"hi\"}", bearer).status())
                .isEqualTo(403);
    }
}
