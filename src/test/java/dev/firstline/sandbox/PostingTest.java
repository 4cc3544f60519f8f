package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostingTest {
    private static final String OWN_POSTS = "/2/users/" + RunningSandbox.BRAND + "/tweets";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(options -> options.withLimits(Limits.LIFTED));

    @Test
    void a_summoned_reply_is_made_and_addresses_its_reader() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare which gate for NL101?");

        var reply = x.reply("Gate B14 < B15", question);
        var own = x.get(OWN_POSTS + "?tweet.fields=conversation_id,referenced_tweets,in_reply_to_user_id")
                .json()
                .at("/data/0");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().at("/data/text").asText()).isEqualTo("@ada_flies Gate B14 &lt; B15");
        assertThat(reply.json().at("/data/edit_history_tweet_ids/0").asText())
                .isEqualTo(reply.json().at("/data/id").asText());
        assertThat(own.path("id").asText())
                .isEqualTo(reply.json().at("/data/id").asText());
        assertThat(own.path("conversation_id").asText()).isEqualTo(question);
        assertThat(own.at("/referenced_tweets/0/id").asText()).isEqualTo(question);
    }

    @Test
    void a_typed_address_is_not_doubled() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare hello");

        assertThat(x.reply("@ada_flies hi", question).json().at("/data/text").asText())
                .isEqualTo("@ada_flies hi");
    }

    @Test
    void who_did_not_call_the_brand_gets_no_reply() {
        var x = sandbox.x();
        var complaint = x.customer("ada_flies", "Northline lost my bag");

        var reply = x.reply("We are sorry", complaint);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("type").asText()).isEqualTo("about:blank");
        assertThat(reply.json().path("title").asText()).isEqualTo("Forbidden");
        assertThat(reply.json().path("status").asInt()).isEqualTo(403);
        assertThat(reply.json().path("detail").asText()).contains("not been mentioned");
    }

    @Test
    void a_quote_of_the_brand_calls_it() {
        var x = sandbox.x();
        var news = x.post("/2/tweets", "{\"text\":\"New route to York\"}")
                .json()
                .at("/data/id")
                .asText();
        var quote = x.customer("{\"username\":\"ada_flies\",\"text\":\"finally\",\"quote_of\":\"" + news + "\"}");

        assertThat(x.reply("See you on board", quote).status()).isEqualTo(201);
    }

    @Test
    void an_implicit_mention_calls_the_brand_by_default() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        var answer = x.reply("Which flight?", question).json().at("/data/id").asText();
        var followUp = x.customerReply("ada_flies", "NL204", answer);

        assertThat(x.reply("Gate A3", followUp).status()).isEqualTo(201);
    }

    @Test
    void the_same_text_again_is_a_duplicate_for_a_day() {
        var x = sandbox.x();
        var one = x.customer("ada_flies", "@NorthlineCare thanks");
        var other = x.customer("bo_walks", "@NorthlineCare thanks a lot");
        x.reply("You are welcome", one);

        var again = x.reply("You are  welcome", other);
        sandbox.clock().advance(Duration.ofHours(25));
        var nextDay = x.reply("You are welcome", other);

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().path("detail").asText())
                .isEqualTo("You are not allowed to create a Tweet with duplicate content.");
        assertThat(nextDay.status()).isEqualTo(201);
    }

    @Test
    void length_is_weighted_and_automatic_addresses_are_free() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare tell me all");

        assertThat(x.reply("ü".repeat(280), question).status()).isEqualTo(201);
        assertThat(x.reply("ü".repeat(281), question).status()).isEqualTo(403);
        assertThat(x.reply("界".repeat(140), question).status()).isEqualTo(201);
        assertThat(x.reply("界".repeat(141), question).status()).isEqualTo(403);
        assertThat(x.reply("y".repeat(256) + " https://example.com/" + "long".repeat(30), question)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void links_come_back_shortened() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare where do I type my number?");

        var text = x.reply("Here: https://example.com/p/abc please", question)
                .json()
                .at("/data/text")
                .asText();
        var urls = x.get(OWN_POSTS + "?tweet.fields=entities").json().at("/data/0/entities/urls/0");

        assertThat(text).matches("@ada_flies Here: https://t\\.co/\\w{10} please");
        assertThat(urls.path("expanded_url").asText()).isEqualTo("https://example.com/p/abc");
        assertThat(text.substring(urls.path("start").asInt(), urls.path("end").asInt()))
                .isEqualTo(urls.path("url").asText());
    }

    @Test
    void an_unknown_target_is_a_bad_request_that_names_the_parameter() {
        var reply = sandbox.x().reply("hello", "12345");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/parameters").has("reply.in_reply_to_tweet_id"))
                .isTrue();
    }

    @Test
    void a_malformed_body_is_an_invalid_request() {
        var x = sandbox.x();

        for (var body :
                new String[] {"{", "[]", "{}", "{\"text\":7}", "{\"text\":\"a\",\"colour\":1}", "{\"text\":\"a\"} {"}) {
            var reply = x.post("/2/tweets", body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.json().path("type").asText()).endsWith("/problems/invalid-request");
        }
    }

    @Test
    void own_posts_can_be_deleted_and_are_gone() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare hello");
        var reply = x.reply("hi", question).json().at("/data/id").asText();

        assertThat(x.delete("/2/tweets/" + question).status()).isEqualTo(403);
        assertThat(x.delete("/2/tweets/" + reply).json().at("/data/deleted").asBoolean())
                .isTrue();
        assertThat(x.get(OWN_POSTS).json().has("data")).isFalse();
        assertThat(x.get("/2/tweets/" + reply).json().at("/errors/0/title").asText())
                .isEqualTo("Not Found Error");
        assertThat(x.reply("hi again", reply).status()).isEqualTo(403);
    }

    @Test
    void posts_are_looked_up_by_ids_with_errors_for_the_missing() {
        var x = sandbox.x();
        var one = x.customer("ada_flies", "one");
        var two = x.customer("ada_flies", "two");

        var reply = x.get("/2/tweets?ids=" + two + ",99," + one).json();

        assertThat(reply.path("data").findValuesAsText("id")).containsExactly(two, one);
        assertThat(reply.at("/errors/0/value").asText()).isEqualTo("99");
        assertThat(x.get("/2/tweets").status()).isEqualTo(400);
    }

    @Test
    void a_conversation_is_found_by_search() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare hello");
        var reply = x.reply("hi", question).json().at("/data/id").asText();
        x.customer("ada_flies", "another thread");

        var all = x.get("/2/tweets/search/recent?query=conversation_id%3A" + question)
                .json();
        var brand = x.get("/2/tweets/search/recent?max_results=10&query=conversation_id%3A" + question
                        + "%20from%3ANorthlineCare")
                .json();

        assertThat(all.path("data").findValuesAsText("id")).containsExactly(reply, question);
        assertThat(brand.path("data").findValuesAsText("id")).containsExactly(reply);
    }

    @Test
    void a_direct_message_is_kept() {
        var x = sandbox.x();
        var post = x.customer("ada_flies", "@NorthlineCare hello");
        var author = x.get("/2/tweets/" + post + "?tweet.fields=author_id")
                .json()
                .at("/data/author_id")
                .asText();

        var sent = x.post("/2/dm_conversations/with/" + author + "/messages", "{\"text\":\"a word in private\"}");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().at("/data/dm_conversation_id").asText()).isEqualTo(RunningSandbox.BRAND + "-" + author);
        assertThat(x.ledger().at("/messages/0/text").asText()).isEqualTo("a word in private");
        assertThat(x.post("/2/dm_conversations/with/77/messages", "{\"text\":\"hi\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ordered_faults_happen_once_each() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare hello");
        x.faults("unavailable", "made-then-error", "dropped", "made-then-dropped");

        assertThat(x.reply("first", question).status()).isEqualTo(503);
        assertThat(x.reply("second", question).status()).isEqualTo(500);
        assertDropped(x, question, "third");
        assertDropped(x, question, "fourth");
        assertThat(x.reply("fifth", question).status()).isEqualTo(201);

        assertThat(x.get(OWN_POSTS).json().path("data").findValuesAsText("text"))
                .containsExactly("@ada_flies fifth", "@ada_flies fourth", "@ada_flies second");
    }

    private static void assertDropped(XCaller x, String question, String text) {
        var body = Json.object().put("text", text);
        body.putObject("reply").put("in_reply_to_tweet_id", question);
        assertThatThrownBy(
                        () -> x.sendOrFail("POST", "/2/tweets", body.toString(), x.authorization("POST", "/2/tweets")))
                .isInstanceOf(IOException.class);
    }
}
