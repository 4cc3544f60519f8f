package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MentionsTest {
    private static final String MENTIONS = "/2/users/" + RunningSandbox.BRAND + "/mentions";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void without_mentions_there_is_no_data() {
        var reply = sandbox.x().get(MENTIONS);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().has("data")).isFalse();
        assertThat(reply.json().at("/meta/result_count").asInt(-1)).isZero();
    }

    @Test
    void objects_are_minimal_unless_asked_for_more() {
        var x = sandbox.x();
        var id = x.customer("ada_flies", "@NorthlineCare is <b> & co open?");

        var minimal = x.get(MENTIONS).json().at("/data/0");
        var full = x.get(MENTIONS
                        + "?tweet.fields=author_id,conversation_id,created_at,lang,entities,referenced_tweets"
                        + "&expansions=author_id&user.fields=username,name")
                .json();

        assertThat(fields(minimal)).containsExactlyInAnyOrder("id", "text", "edit_history_tweet_ids");
        assertThat(minimal.path("text").asText()).isEqualTo("@NorthlineCare is &lt;b&gt; &amp; co open?");
        var post = full.at("/data/0");
        assertThat(post.path("conversation_id").asText()).isEqualTo(id);
        assertThat(post.path("created_at").asText()).isEqualTo("2026-11-20T10:00:00.000Z");
        assertThat(post.path("lang").asText()).isEqualTo("en");
        assertThat(post.has("referenced_tweets")).isFalse();
        assertThat(post.at("/entities/mentions/0/id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(full.at("/includes/users/0/username").asText()).isEqualTo("ada_flies");
        assertThat(full.at("/includes/users/0/id").asText())
                .isEqualTo(post.path("author_id").asText());
    }

    @Test
    void pages_run_from_newest_to_oldest_and_new_posts_move_nothing() {
        var x = sandbox.x();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            ids.add(0, x.customer("ada_flies", "@NorthlineCare number " + i));
        }

        var first = x.get(MENTIONS + "?max_results=5").json();
        x.customer("ada_flies", "@NorthlineCare in between");
        var second = x.get(MENTIONS + "?max_results=5&pagination_token=" + next(first))
                .json();
        var third = x.get(MENTIONS + "?max_results=5&pagination_token=" + next(second))
                .json();

        assertThat(ids(first)).isEqualTo(ids.subList(0, 5));
        assertThat(first.at("/meta/newest_id").asText()).isEqualTo(ids.get(0));
        assertThat(first.at("/meta/oldest_id").asText()).isEqualTo(ids.get(4));
        assertThat(ids(second)).isEqualTo(ids.subList(5, 10));
        assertThat(ids(third)).isEqualTo(ids.subList(10, 12));
        assertThat(third.path("meta").has("next_token")).isFalse();
        var back = x.get(MENTIONS + "?max_results=5&pagination_token="
                        + third.at("/meta/previous_token").asText())
                .json();
        assertThat(ids(back)).isEqualTo(ids.subList(5, 10));
    }

    @Test
    void since_and_until_are_exclusive() {
        var x = sandbox.x();
        var old = x.customer("ada_flies", "@NorthlineCare one");
        var middle = x.customer("ada_flies", "@NorthlineCare two");
        var young = x.customer("ada_flies", "@NorthlineCare three");

        assertThat(ids(x.get(MENTIONS + "?since_id=" + old).json())).containsExactly(young, middle);
        assertThat(ids(x.get(MENTIONS + "?since_id=" + old + "&until_id=" + young)
                        .json()))
                .containsExactly(middle);
        assertThat(x.get(MENTIONS + "?since_id=" + young).json().has("data")).isFalse();
    }

    @Test
    void times_bound_a_call_unless_since_is_given() {
        var x = sandbox.x();
        var old = x.customer("ada_flies", "@NorthlineCare one");
        sandbox.clock().advance(Duration.ofMinutes(10));
        var young = x.customer("ada_flies", "@NorthlineCare two");

        assertThat(ids(x.get(MENTIONS + "?start_time=2026-11-20T10:05:00Z").json()))
                .containsExactly(young);
        assertThat(ids(x.get(MENTIONS + "?end_time=2026-11-20T10:05:00Z").json()))
                .containsExactly(old);
        assertThat(ids(x.get(MENTIONS + "?since_id=1&start_time=2026-11-20T10:05:00Z")
                        .json()))
                .containsExactly(young, old);
    }

    @Test
    void only_the_newest_800_can_be_reached() {
        var ledger = new Ledger(sandbox.clock(), new Snowflakes(sandbox.clock()), Journal.inMemory());
        ledger.account(SandboxCredentials.BRAND_ID, "NorthlineCare", "Northline Care");
        var author = ledger.customer("ada_flies", "Ada");
        for (int i = 0; i < 805; i++) {
            ledger.add(Draft.root(author, "@NorthlineCare number " + i, "en"));
        }
        var reads = new Reads(ledger, new Views(ledger));

        int reached = 0;
        var query = new HashMap<>(Map.of("max_results", "100"));
        do {
            var page = reads.mentions(new Call(Caller.USER, RunningSandbox.BRAND, new Parameters(query), ""))
                    .body();
            reached += ids(page).size();
            query.put("pagination_token", next(page));
        } while (!query.get("pagination_token").isEmpty());

        assertThat(reached).isEqualTo(800);
    }

    @Test
    void a_reply_to_the_brand_mentions_it_implicitly_and_stays_in_its_thread() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        var answer =
                x.reply("Which flight is it?", question).json().at("/data/id").asText();
        var followUp = x.customerReply("ada_flies", "NL204", answer);

        var post = x.get(
                        MENTIONS
                                + "?tweet.fields=conversation_id,in_reply_to_user_id,referenced_tweets,entities,display_text_range")
                .json()
                .at("/data/0");

        assertThat(post.path("id").asText()).isEqualTo(followUp);
        assertThat(post.path("text").asText()).isEqualTo("@NorthlineCare NL204");
        assertThat(post.path("conversation_id").asText()).isEqualTo(question);
        assertThat(post.path("in_reply_to_user_id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(post.at("/referenced_tweets/0/type").asText()).isEqualTo("replied_to");
        assertThat(post.at("/referenced_tweets/0/id").asText()).isEqualTo(answer);
        assertThat(post.at("/display_text_range/0").asInt()).isEqualTo(15);
    }

    @Test
    void a_text_without_the_brand_is_no_mention() {
        var x = sandbox.x();
        x.customer("ada_flies", "mail me at ada@NorthlineCare.example.com");
        x.customer("ada_flies", "NorthlineCare without a sign, @NorthlineCares with an s");

        assertThat(x.get(MENTIONS).json().has("data")).isFalse();
    }

    @Test
    void a_retweet_and_an_edit_say_what_they_are() {
        var x = sandbox.x();
        var id = x.customer("ada_flies", "@NorthlineCare thnks");
        x.customer("{\"username\":\"bo_repeats\",\"retweet_of\":\"" + id + "\"}");
        var edited = x.customer(
                "{\"username\":\"ada_flies\",\"text\":\"@NorthlineCare thanks\",\"edit_of\":\"" + id + "\"}");

        var data = x.get(MENTIONS + "?tweet.fields=referenced_tweets").json().path("data");

        assertThat(data).hasSize(2);
        assertThat(data.at("/0/id").asText()).isEqualTo(edited);
        assertThat(data.at("/0/edit_history_tweet_ids"))
                .extracting(JsonNode::asText)
                .containsExactly(id, edited);
        assertThat(data.at("/1/referenced_tweets/0/type").asText()).isEqualTo("retweeted");
        assertThat(data.at("/1/text").asText()).startsWith("RT @ada_flies: ");
    }

    @Test
    void a_long_post_shows_its_beginning_and_keeps_the_rest_as_a_note() {
        var x = sandbox.x();
        var text = "@NorthlineCare " + "a long story ".repeat(40).strip();
        x.customer("ada_flies", text);

        var plain = x.get(MENTIONS).json().at("/data/0");
        var full = x.get(MENTIONS + "?tweet.fields=note_tweet").json().at("/data/0");

        assertThat(plain.path("text").asText()).endsWith("…").hasSizeLessThan(281);
        assertThat(plain.has("note_tweet")).isFalse();
        assertThat(full.at("/note_tweet/text").asText()).isEqualTo(text);
    }

    @Test
    void what_x_does_not_know_is_refused() {
        var x = sandbox.x();

        var few = x.get(MENTIONS + "?max_results=4");

        assertThat(few.status()).isEqualTo(400);
        assertThat(few.json().path("type").asText()).endsWith("/problems/invalid-request");
        assertThat(few.json().at("/errors/0/parameters/max_results/0").asText()).isEqualTo("4");
        assertThat(x.get(MENTIONS + "?max_results=101").status()).isEqualTo(400);
        assertThat(x.get(MENTIONS + "?tweet.fields=colour").status()).isEqualTo(400);
        assertThat(x.get(MENTIONS + "?colour=red").status()).isEqualTo(400);
        assertThat(x.get(MENTIONS + "?since_id=abc").status()).isEqualTo(400);
        assertThat(x.get(MENTIONS + "?pagination_token=abc").status()).isEqualTo(400);
        assertThat(x.get("/2/users/999/mentions").json().at("/errors/0/type").asText())
                .endsWith("/resource-not-found");
        assertThat(x.get("/2/nowhere").status()).isEqualTo(404);
    }

    private static String next(JsonNode page) {
        return page.at("/meta/next_token").asText();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("data").findValuesAsText("id");
    }

    private static List<String> fields(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
