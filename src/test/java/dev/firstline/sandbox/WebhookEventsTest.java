package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookEventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(options ->
            options.withLimits(Limits.LIFTED).delivering(DeliveryOptions.USUAL.pausing(Duration.ofMillis(5))));

    private final ListeningWebhook webhook = new ListeningWebhook();

    @AfterEach
    void stop() {
        webhook.close();
    }

    @Test
    void a_mention_comes_signed_in_the_envelope() {
        var x = listening("post.mention.create");

        var post = x.customer("ada_flies", "@NorthlineCare which gate? a < b");

        var event = webhook.events(1).get(0).path("data");
        assertThat(webhook.received().get(0).signature())
                .isEqualTo(Hmac.webhook(webhook.received().get(0).body().getBytes(StandardCharsets.UTF_8)));
        assertThat(event.path("event_type").asText()).isEqualTo("post.mention.create");
        assertThat(event.path("event_uuid").asText()).matches("\\d{1,19}");
        assertThat(event.at("/filter/user_id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(event.path("tag").asText()).isEqualTo("tag of post.mention.create");
        assertThat(event.at("/payload/id").asText()).isEqualTo(post);
        assertThat(event.at("/payload/text").asText()).isEqualTo("@NorthlineCare which gate? a &lt; b");
        assertThat(event.at("/payload/entities/mentions/0/id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(event.at("/includes/users/0/username").asText()).isEqualTo("ada_flies");
    }

    @Test
    void an_automatic_mention_is_told_as_a_reply_only_and_a_typed_one_as_both() {
        var x = listening("post.mention.create", "post.reply.create");
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        var answer = x.reply("Which flight?", question).json().at("/data/id").asText();

        x.customerReply("ada_flies", "NL204", answer);
        x.customerReply("ada_flies", "and @NorthlineCare, thanks", answer);

        assertThat(types(webhook.events(4)))
                .containsExactlyInAnyOrder(
                        "post.mention.create", "post.reply.create", "post.mention.create", "post.reply.create");
    }

    @Test
    void a_post_in_somebody_elses_thread_that_mentions_nobody_is_not_told() {
        var x = listening("post.mention.create", "post.reply.create", "post.quote.create");
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        x.customerReply("bob_flies", "same here", question);

        var quoted = x.reply("Which flight?", question).json().at("/data/id").asText();
        x.customer(Json.object()
                .put("username", "cara_flies")
                .put("text", "look at this")
                .put("quote_of", quoted)
                .toString());

        assertThat(types(webhook.events(2))).containsExactly("post.mention.create", "post.quote.create");
    }

    @Test
    void a_deletion_is_told_of_the_filtered_user_only() {
        var x = listening("post.delete", "post.create");
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        var answer = x.reply("Which flight?", question).json().at("/data/id").asText();

        x.control("DELETE", "/posts/" + question, null);
        x.delete("/2/tweets/" + answer);

        var events = webhook.events(2);
        assertThat(types(events)).containsExactlyInAnyOrder("post.create", "post.delete");
        var deletion = events.stream()
                .filter(event -> event.at("/data/event_type").asText().equals("post.delete"))
                .findFirst()
                .orElseThrow();
        assertThat(deletion.at("/data/payload/id").asText()).isEqualTo(answer);
        assertThat(deletion.at("/data/payload/author_id").asText()).isEqualTo(RunningSandbox.BRAND);
    }

    @Test
    void messages_come_in_the_old_shape_and_encrypted_ones_without_words() {
        var x = listening("dm.received", "dm.sent", "chat.received");
        var message = x.message("ada_flies", "hello?");
        var sender = webhook.events(1).get(0).at("/data/payload/direct_message_events/0");

        assertThat(sender.path("id").asText()).isEqualTo(message);
        assertThat(sender.at("/message_create/target/recipient_id").asText()).isEqualTo(RunningSandbox.BRAND);
        assertThat(sender.at("/message_create/message_data/text").asText()).isEqualTo("hello?");
        var ada = sender.at("/message_create/sender_id").asText();
        assertThat(webhook.received()
                        .get(0)
                        .json()
                        .at("/data/payload/users/" + ada + "/data/username")
                        .asText())
                .isEqualTo("ada_flies");

        x.post("/2/dm_conversations/with/" + ada + "/messages", "{\"text\":\"hi\"}");
        x.control("POST", "/messages", "{\"username\":\"ada_flies\",\"text\":\"my secret\",\"encrypted\":true}");

        var events = webhook.events(3);
        assertThat(types(events)).containsExactlyInAnyOrder("dm.received", "dm.sent", "chat.received");
        assertThat(events.toString()).doesNotContain("my secret");
    }

    @Test
    void nobody_hears_of_a_protected_account() {
        var x = listening("post.mention.create");
        x.control("PUT", "/users/ada_flies", "{\"protected\":true}");

        x.customer("ada_flies", "@NorthlineCare hidden");
        x.customer("bob_flies", "@NorthlineCare seen");

        assertThat(webhook.events(1).get(0).at("/data/payload/text").asText()).isEqualTo("@NorthlineCare seen");
    }

    @Test
    void what_is_not_answered_200_is_tried_three_more_times() {
        var x = listening("post.mention.create");
        webhook.answerWith(500, 404, 503);

        x.customer("ada_flies", "@NorthlineCare one");

        var events = webhook.events(4);
        assertThat(uuids(events)).hasSize(1);
        assertThat(counts(x).path("retried").asInt()).isEqualTo(3);
        Waiting.until(PATIENCE, () -> counts(x).path("acknowledged").asInt() == 1);

        webhook.answerWith(500, 500, 500, 500);
        x.customer("ada_flies", "@NorthlineCare two");
        Waiting.until(PATIENCE, () -> counts(x).path("failed").asInt() == 1);
        assertThat(counts(x).path("sent").asInt()).isEqualTo(8);
    }

    @Test
    void an_invalid_webhook_gets_nothing_until_it_passes_again() {
        var x = listening("post.mention.create");
        webhook.forgetSecret();
        x.control("POST", "/webhooks/check", null);

        x.customer("ada_flies", "@NorthlineCare lost");
        Waiting.until(PATIENCE, () -> counts(x).path("withheld").asInt() == 1);
        webhook.rememberSecret();
        x.control("POST", "/webhooks/check", null);
        x.customer("ada_flies", "@NorthlineCare heard");

        assertThat(webhook.events(1).get(0).at("/data/payload/text").asText()).isEqualTo("@NorthlineCare heard");
    }

    @Test
    void a_replay_brings_what_was_silent_and_then_says_so() {
        var x = listening("post.mention.create");
        x.control("POST", "/faults", "{\"standing\":[{\"fault\":\"silent-events\"}]}");
        x.customer("ada_flies", "@NorthlineCare one");
        x.customer("bob_flies", "@NorthlineCare two");
        Waiting.until(PATIENCE, () -> counts(x).path("silenced").asInt() == 2);

        var job = x.asApp("POST", "/2/webhooks/replay", replay(x, "202611201000", "202611201000"));

        var events = webhook.events(3);
        assertThat(job.status()).isEqualTo(200);
        // Events have no order among each other, but the end is told last.
        assertThat(events.subList(0, 2))
                .extracting(event -> event.at("/data/payload/text").asText())
                .containsExactlyInAnyOrder("@NorthlineCare one", "@NorthlineCare two");
        assertThat(events.get(2).at("/replay_job_status/job_state").asText()).isEqualTo("Complete");
        assertThat(events.get(2).at("/replay_job_status/job_id"))
                .isEqualTo(job.json().at("/data/job_id"));
    }

    @Test
    void the_end_of_a_replay_is_ten_minutes_old_under_real_limits() {
        var x = listening("post.mention.create");
        x.control("POST", "/switches", "{\"limits\":\"real\"}");

        assertThat(x.asApp("POST", "/2/webhooks/replay", replay(x, "202611200950", "202611200951"))
                        .status())
                .isEqualTo(400);
        assertThat(x.asApp("POST", "/2/webhooks/replay", replay(x, "202611200930", "202611200950"))
                        .status())
                .isEqualTo(200);
        assertThat(x.asApp("POST", "/2/webhooks/replay", replay(x, "202611190959", "202611200950"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void events_can_be_doubled_and_left_bare() {
        var x = listening("post.mention.create");
        x.control(
                "POST",
                "/faults",
                "{\"standing\":[{\"fault\":\"duplicate-events\",\"times\":1},{\"fault\":\"bare-events\",\"times\":1}]}");

        x.customer("ada_flies", "@NorthlineCare one");

        var events = webhook.events(2);
        assertThat(uuids(events)).hasSize(1);
        assertThat(events.get(0).at("/data/includes")).isEmpty();
    }

    @Test
    void an_event_can_be_overtaken() {
        var x = listening("post.mention.create");
        x.control("POST", "/faults", "{\"standing\":[{\"fault\":\"disordered-events\",\"times\":1,\"millis\":300}]}");

        x.customer("ada_flies", "@NorthlineCare one");
        x.customer("ada_flies", "@NorthlineCare two");

        assertThat(webhook.events(2).stream()
                        .map(event -> event.at("/data/payload/text").asText()))
                .containsExactly("@NorthlineCare two", "@NorthlineCare one");
    }

    @Test
    void many_at_once_all_arrive() {
        var x = listening("post.mention.create");
        IntStream.range(0, 200).forEach(number -> x.customer("ada_flies", "@NorthlineCare number " + number));

        assertThat(uuids(webhook.events(200))).hasSize(200);
        Waiting.until(PATIENCE, () -> counts(x).path("acknowledged").asInt() == 200);
    }

    private XCaller listening(String... types) {
        var x = sandbox.x();
        x.subscribe(x.register(webhook), types);
        return x;
    }

    private static String replay(XCaller x, String from, String to) {
        return Json.object()
                .put(
                        "webhook_id",
                        x.asApp("GET", "/2/webhooks", null)
                                .json()
                                .at("/data/0/id")
                                .asText())
                .put("from_date", from)
                .put("to_date", to)
                .toString();
    }

    private static JsonNode counts(XCaller x) {
        return x.ledger().path("deliveries");
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.at("/data/event_type").asText())
                .toList();
    }

    private static List<String> uuids(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.at("/data/event_uuid").asText())
                .distinct()
                .toList();
    }
}
