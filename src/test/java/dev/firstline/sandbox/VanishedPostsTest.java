package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What X's reads say of posts that were taken back, changed, or whose author is not to be seen. */
class VanishedPostsTest {
    private static final String MENTIONS = "/2/users/" + RunningSandbox.BRAND + "/mentions";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void a_deleted_post_is_not_found_and_cannot_be_answered() {
        var x = sandbox.x();
        var kept = x.customer("ada_flies", "@NorthlineCare stays");
        var deleted = x.customer("ada_flies", "@NorthlineCare goes");

        x.control("DELETE", "/posts/" + deleted, null);

        var read = x.get("/2/tweets?ids=" + kept + "," + deleted).json();
        assertThat(read.path("data").findValuesAsText("id")).containsExactly(kept);
        assertThat(error(read)).isEqualTo("resource-not-found");
        assertThat(read.at("/errors/0/resource_id").asText()).isEqualTo(deleted);
        assertThat(x.reply("too late", deleted).status()).isEqualTo(403);
        assertThat(x.get(MENTIONS).json().path("data").findValuesAsText("id")).containsExactly(kept);
        assertThat(x.ledger().at("/deletions/0/id").asText()).isEqualTo(deleted);
    }

    @Test
    void an_older_version_tells_of_the_newer_and_the_timeline_shows_the_newest() {
        var x = sandbox.x();
        var first = x.customer("ada_flies", "@NorthlineCare NL204?");
        assertThat(history(x, first)).containsExactly(first);

        var second = edit(x, first, "@NorthlineCare NL205?");
        var third = edit(x, first, "@NorthlineCare NL206?");

        assertThat(history(x, first)).containsExactly(first, second, third);
        assertThat(history(x, third)).containsExactly(first, second, third);
        assertThat(x.get("/2/tweets/" + first).json().at("/data/text").asText()).isEqualTo("@NorthlineCare NL204?");
        assertThat(x.get(MENTIONS).json().path("data").findValuesAsText("id")).containsExactly(third);
        assertThat(x.reply("which one?", first).status()).isEqualTo(201);
        assertThat(x.ledger().at("/posts/0/versions")).hasSize(3);
    }

    @Test
    void with_a_post_all_its_versions_go() {
        var x = sandbox.x();
        var first = x.customer("ada_flies", "@NorthlineCare NL204?");
        var second = edit(x, first, "@NorthlineCare NL205?");

        x.control("DELETE", "/posts/" + first, null);

        var read = x.get("/2/tweets?ids=" + first + "," + second).json();
        assertThat(read.path("errors")).hasSize(2);
        assertThat(x.reply("too late", second).status()).isEqualTo(403);
    }

    @Test
    void posts_of_a_protected_or_suspended_account_are_there_but_not_to_be_seen() {
        var x = sandbox.x();
        var post = x.customer("ada_flies", "@NorthlineCare hello");

        for (var state : new String[] {"protected", "suspended"}) {
            x.control("PUT", "/users/ada_flies", "{\"" + state + "\":true}");
            assertThat(error(x.get("/2/tweets?ids=" + post).json())).isEqualTo("not-authorized-for-resource");
            assertThat(error(x.get("/2/tweets/" + post).json())).isEqualTo("not-authorized-for-resource");
            assertThat(x.get(MENTIONS).json().has("data")).isFalse();
            assertThat(x.reply("hello " + state, post).status()).isEqualTo(403);
        }

        x.control("PUT", "/users/ada_flies", "{\"suspended\":false}");
        assertThat(x.get("/2/tweets/" + post).json().at("/data/id").asText()).isEqualTo(post);
    }

    @Test
    void a_suspended_account_is_not_found_and_posts_nothing() {
        var x = sandbox.x();
        x.customer("ada_flies", "@NorthlineCare hello");
        x.control("PUT", "/users/ada_flies", "{\"suspended\":true}");

        assertThat(error(x.get("/2/users/by/username/ada_flies").json())).isEqualTo("resource-not-found");
        assertThat(x.send("POST", "/sandbox/api/posts", "{\"username\":\"ada_flies\",\"text\":\"a\"}", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_brand_says_that_it_is_automated_unless_told_otherwise() {
        var x = sandbox.x();
        var fields = "/2/users/me?user.fields=description,affiliation,receives_your_dm";
        assertThat(x.get(fields).json().at("/data/affiliation/description").asText())
                .isEqualTo("Automated");

        x.control(
                "PUT",
                "/users/NorthlineCare",
                "{\"automated\":false,\"description\":\"Hi\",\"receives_your_dm\":false}");

        var me = x.get(fields).json().path("data");
        assertThat(me.has("affiliation")).isFalse();
        assertThat(me.path("description").asText()).isEqualTo("Hi");
        assertThat(me.path("receives_your_dm").asBoolean(true)).isFalse();
    }

    @Test
    void a_picture_alone_is_a_post() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare hello");
        x.customer(Json.object()
                .put("username", "ada_flies")
                .put("text", "")
                .put("in_reply_to_tweet_id", question)
                .put("images", 2)
                .toString());

        var page = x.get(MENTIONS + "?tweet.fields=attachments&expansions=attachments.media_keys")
                .json();

        assertThat(page.at("/data/0/attachments/media_keys")).hasSize(2);
        assertThat(page.at("/includes/media/0/type").asText()).isEqualTo("photo");
        assertThat(page.at("/data/0/text").asText().strip()).isEqualTo("@NorthlineCare");
    }

    private static String edit(XCaller x, String post, String text) {
        return x.customer(Json.object()
                .put("username", "ada_flies")
                .put("text", text)
                .put("edit_of", post)
                .toString());
    }

    private static Iterable<String> history(XCaller x, String post) {
        return Json.MAPPER.convertValue(
                x.get("/2/tweets/" + post).json().at("/data/edit_history_tweet_ids"),
                Json.MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private static String error(JsonNode answer) {
        return answer.at("/errors/0/type").asText().replaceFirst(".*/", "");
    }
}
