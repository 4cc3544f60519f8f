package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlApiTest {
    private static final String POSTS = "/sandbox/api/posts";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(options -> options.withBrand("TideCare", "Tide Care"));

    @Test
    void the_brand_can_be_named() {
        var x = sandbox.x();
        var status = x.send("GET", "/sandbox/api/status", null, null).json();

        assertThat(status.at("/brand/username").asText()).isEqualTo("TideCare");
        assertThat(status.path("limits").asText()).isEqualTo("real");
        assertThat(x.get("/2/users/me").json().at("/data/name").asText()).isEqualTo("Tide Care");
    }

    @Test
    void the_timeline_goes_on_from_where_one_has_read() {
        var x = sandbox.x();
        var one = x.customer("ada_flies", "@TideCare one");
        var two = x.reply("two", one).json().at("/data/id").asText();

        var all = x.send("GET", "/sandbox/api/timeline", null, null).json().path("posts");
        var fresh = x.send("GET", "/sandbox/api/timeline?since=" + one, null, null)
                .json()
                .path("posts");

        assertThat(all.findValuesAsText("id")).containsExactly(one, two);
        assertThat(fresh.findValuesAsText("id")).containsExactly(two);
        assertThat(fresh.at("/0/brand").asBoolean()).isTrue();
        assertThat(fresh.at("/0/text").asText()).isEqualTo("@ada_flies two");
        assertThat(fresh.at("/0/typed").asText()).isEqualTo("two");
    }

    @Test
    void the_same_key_posts_once() {
        var x = sandbox.x();
        var body = "{\"username\":\"ada_flies\",\"text\":\"hello\",\"key\":\"k-1\"}";

        var first = x.send("POST", POSTS, body, null).json();
        var second = x.send("POST", POSTS, body, null).json();

        assertThat(first.path("already_there").asBoolean(true)).isFalse();
        assertThat(second.path("already_there").asBoolean()).isTrue();
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(x.ledger().path("posts")).hasSize(1);
    }

    @Test
    void a_wrong_post_is_refused_with_the_field() {
        var x = sandbox.x();

        assertThat(refusedField(x, "{\"text\":\"a\"}")).isEqualTo("username");
        assertThat(refusedField(x, "{\"username\":\"a b\",\"text\":\"a\"}")).isEqualTo("username");
        assertThat(refusedField(x, "{\"username\":\"tidecare\",\"text\":\"a\"}"))
                .isEqualTo("username");
        assertThat(refusedField(x, "{\"username\":\"ada\",\"text\":\" \"}")).isEqualTo("text");
        assertThat(refusedField(x, "{\"username\":\"ada\",\"text\":\"a\",\"in_reply_to_tweet_id\":\"5\"}"))
                .isEqualTo("in_reply_to_tweet_id");
        assertThat(refusedField(x, "{\"username\":\"ada\",\"text\":\"a\",\"in_reply_to_tweet_id\":\"x\"}"))
                .isEqualTo("in_reply_to_tweet_id");
        assertThat(refusedField(x, "not json")).isEqualTo("body");
        assertThat(x.ledger().path("posts")).isEmpty();
    }

    @Test
    void the_page_lets_nothing_foreign_in() {
        var page = sandbox.x().sendText("/sandbox");

        assertThat(page.headers().get("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("nothing here reaches X");
        assertThat(sandbox.x().sendText("/sandbox/page.js").headers().get("content-type"))
                .startsWith("text/javascript");
    }

    private static String refusedField(XCaller x, String body) {
        var reply = x.send("POST", POSTS, body, null);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).isNotBlank();
        return reply.json().path("field").asText();
    }
}
