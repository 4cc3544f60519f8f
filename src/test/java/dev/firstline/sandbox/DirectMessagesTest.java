package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectMessagesTest {
    private static final String FIELDS = "dm_event.fields=created_at,dm_conversation_id,sender_id,text";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void they_are_read_newest_first_with_their_sender() {
        var x = sandbox.x();
        var first = x.message("ada_flies", "hello?");
        var second = x.message("bob_flies", "a <b> & c");

        var page = x.get("/2/dm_events?" + FIELDS + "&expansions=sender_id&user.fields=receives_your_dm")
                .json();

        assertThat(ids(page)).containsExactly(second, first);
        var newest = page.at("/data/0");
        assertThat(newest.path("event_type").asText()).isEqualTo("MessageCreate");
        assertThat(newest.path("text").asText()).isEqualTo("a &lt;b&gt; &amp; c");
        assertThat(newest.path("dm_conversation_id").asText())
                .isEqualTo(RunningSandbox.BRAND + "-" + newest.path("sender_id").asText());
        assertThat(newest.has("participant_ids")).isFalse();
        assertThat(page.at("/includes/users").findValuesAsText("username")).containsExactly("bob_flies", "ada_flies");
        assertThat(page.at("/includes/users/0/receives_your_dm").asBoolean()).isTrue();
    }

    @Test
    void pages_follow_each_other_although_more_comes_in() {
        var x = sandbox.x();
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(0, x.message("ada_flies", "number " + i));
        }

        var first = x.get("/2/dm_events?max_results=2").json();
        x.message("ada_flies", "in between");
        var second = x.get("/2/dm_events?max_results=2&pagination_token="
                        + first.at("/meta/next_token").asText())
                .json();
        var third = x.get("/2/dm_events?max_results=2&pagination_token="
                        + second.at("/meta/next_token").asText())
                .json();

        assertThat(first.at("/meta/next_token").asText().length()).isGreaterThanOrEqualTo(16);
        assertThat(List.of(ids(first), ids(second), ids(third)))
                .containsExactly(all.subList(0, 2), all.subList(2, 4), all.subList(4, 5));
        assertThat(third.at("/meta").has("next_token")).isFalse();
    }

    @Test
    void one_conversation_shows_both_sides_and_nobody_else() {
        var x = sandbox.x();
        x.message("ada_flies", "hello?");
        x.message("bob_flies", "me too");
        var ada = user(x, "ada_flies");
        x.post("/2/dm_conversations/with/" + ada + "/messages", "{\"text\":\"hi\"}");

        var page = x.get("/2/dm_conversations/with/" + ada + "/dm_events").json();

        assertThat(page.path("data").findValuesAsText("text")).containsExactly("hi", "hello?");
    }

    @Test
    void after_thirty_days_they_are_out_of_reach() {
        var x = sandbox.x();
        x.message("ada_flies", "old");
        sandbox.clock().advance(Duration.ofDays(30));
        var fresh = x.message("ada_flies", "new");

        assertThat(ids(x.get("/2/dm_events").json())).containsExactly(fresh);
    }

    @Test
    void encrypted_ones_are_not_shown() {
        var x = sandbox.x();
        x.control("POST", "/messages", "{\"username\":\"ada_flies\",\"encrypted\":true}");

        var page = x.get("/2/dm_events").json();

        assertThat(page.has("data")).isFalse();
        assertThat(page.at("/meta/result_count").asInt(-1)).isZero();
        assertThat(x.ledger().at("/messages/0/encrypted").asBoolean()).isTrue();
    }

    @Test
    void who_does_not_admit_the_brand_is_answered_only_after_writing_first() {
        var x = sandbox.x();
        x.control("PUT", "/users/ada_flies", "{\"receives_your_dm\":false}");
        var ada = user(x, "ada_flies");

        assertThat(x.get("/2/users/" + ada + "?user.fields=receives_your_dm")
                        .json()
                        .at("/data/receives_your_dm")
                        .asBoolean(true))
                .isFalse();
        assertThat(send(x, ada)).isEqualTo(403);
        x.message("ada_flies", "hello?");
        assertThat(send(x, ada)).isEqualTo(201);
    }

    @Test
    void there_are_fifteen_calls_of_each_kind_in_a_quarter_of_an_hour_and_none_for_the_app() {
        var x = sandbox.x();
        x.message("ada_flies", "hello?");
        var ada = user(x, "ada_flies");

        for (int i = 0; i < 15; i++) {
            assertThat(x.get("/2/dm_events").status()).isEqualTo(200);
            assertThat(send(x, ada)).isEqualTo(201);
        }

        assertThat(x.get("/2/dm_events").status()).isEqualTo(429);
        assertThat(send(x, ada)).isEqualTo(429);
        assertThat(x.getAsApp("/2/dm_events").status()).isEqualTo(403);
    }

    @Test
    void the_same_key_sends_once() {
        var x = sandbox.x();
        var body = "{\"username\":\"ada_flies\",\"text\":\"hello?\",\"key\":\"k-1\"}";

        var first = x.control("POST", "/messages", body);
        var second = x.control("POST", "/messages", body);

        assertThat(second.path("already_there").asBoolean()).isTrue();
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(ids(x.get("/2/dm_events").json())).hasSize(1);
    }

    private static int send(XCaller x, String to) {
        return x.post("/2/dm_conversations/with/" + to + "/messages", "{\"text\":\"hi\"}")
                .status();
    }

    private static String user(XCaller x, String username) {
        return x.get("/2/users/by/username/" + username).json().at("/data/id").asText();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("data").findValuesAsText("id");
    }
}
