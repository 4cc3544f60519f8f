package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.RecordingProxy;
import dev.firstline.XDocument;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every answer of the sandbox, good or bad, is one that X's own documents allow, and so is every request that got it. */
class SandboxContractTest {
    private static final String ALL_FIELDS =
            "tweet.fields=attachments,author_id,conversation_id,created_at,display_text_range,"
                    + "edit_controls,entities,in_reply_to_user_id,lang,note_tweet,possibly_sensitive,public_metrics,"
                    + "referenced_tweets,reply_settings&expansions=author_id,referenced_tweets.id,referenced_tweets.id.author_id,"
                    + "in_reply_to_user_id,entities.mentions.username,attachments.media_keys";
    private static final String USER_FIELDS = "user.fields=connection_status,created_at,description,profile_image_url,"
            + "protected,public_metrics,receives_your_dm,verified,verified_type";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private final ListeningWebhook webhook = new ListeningWebhook();
    private RecordingProxy proxy;
    private XCaller x;

    @BeforeEach
    void listen() {
        XDocument.both();
        proxy = new RecordingProxy(sandbox.url());
        x = new XCaller(proxy.url(), sandbox.clock());
    }

    @AfterEach
    void stop() {
        webhook.close();
        if (proxy != null) {
            proxy.close();
        }
    }

    @Test
    void posts_and_timelines() {
        var question = x.customer("ada_flies", "@NorthlineCare which gate? See https://example.com <now>");
        var answer = x.reply("Which flight?", question).json().at("/data/id").asText();
        x.customer(Json.object()
                .put("username", "ada_flies")
                .put("text", "@NorthlineCare " + "long ".repeat(80))
                .put("in_reply_to_tweet_id", answer)
                .put("quote_of", answer)
                .put("images", 1)
                .toString());
        x.customer(Json.object()
                .put("username", "bob_flies")
                .put("retweet_of", question)
                .toString());
        x.customer(Json.object()
                .put("username", "ada_flies")
                .put("text", "@NorthlineCare gate?")
                .put("edit_of", question)
                .toString());
        var brand = RunningSandbox.BRAND;
        var page = x.get("/2/users/" + brand + "/mentions?max_results=5&" + ALL_FIELDS + "&" + USER_FIELDS)
                .json();
        assertThat(page.path("data")).hasSizeGreaterThan(2);
        x.get("/2/users/" + brand + "/mentions?since_id=" + answer);
        x.get("/2/users/" + brand + "/mentions?since_id=9223372036854775807");
        x.getAsApp("/2/users/" + brand + "/mentions?max_results=4");
        x.get("/2/users/77/mentions");
        x.get("/2/users/" + brand + "/tweets?exclude=retweets&start_time=2026-11-20T09:00:00Z&" + ALL_FIELDS);
        x.get("/2/tweets/" + question + "?" + ALL_FIELDS);
        x.get("/2/tweets?ids=" + question + "," + answer + ",77");
        x.get("/2/tweets/77");
        x.get("/2/tweets?ids=");
        x.get("/2/tweets/search/recent?query=conversation_id%3A" + question + "&" + ALL_FIELDS);
        x.get("/2/tweets/search/recent?query=-gate");
        x.control("PUT", "/users/ada_flies", "{\"protected\":true}");
        x.get("/2/tweets?ids=" + question);
        x.reply("hidden", question);
        x.reply("Which flight?", answer);
        x.reply("gone", "77");
        x.post("/2/tweets", "{}");
        x.post("/2/tweets", "not json");
        x.delete("/2/tweets/" + answer);
        x.delete("/2/tweets/" + answer);
        x.delete("/2/tweets/" + question);

        assertAsDocumented();
    }

    @Test
    void accounts() {
        x.customer("ada_flies", "hello");
        var ada = x.get("/2/users/by/username/ada_flies?" + USER_FIELDS)
                .json()
                .at("/data/id")
                .asText();
        x.get("/2/users/me?" + USER_FIELDS);
        x.get("/2/users/" + ada + "?" + USER_FIELDS);
        x.get("/2/users?ids=" + ada + ",77");
        x.get("/2/users/77");
        x.getAsApp("/2/users/me");
        x.send("GET", "/2/users/me", null, null);
        for (int i = 0; i < 75; i++) {
            x.get("/2/users/me");
        }

        assertThat(proxy.exchanges().get(proxy.exchanges().size() - 1).status()).isEqualTo(429);
        assertAsDocumented();
    }

    @Test
    void messages() {
        x.message("ada_flies", "hello?");
        x.message("ada_flies", "anybody?");
        var ada = x.get("/2/users/by/username/ada_flies").json().at("/data/id").asText();
        x.post("/2/dm_conversations/with/" + ada + "/messages", "{\"text\":\"hi\"}");
        var fields = "dm_event.fields=created_at,dm_conversation_id,event_type,id,text&expansions=sender_id";
        var first = x.get("/2/dm_events?max_results=1&event_types=MessageCreate&" + fields)
                .json();
        x.get("/2/dm_events?max_results=1&pagination_token="
                + first.at("/meta/next_token").asText());
        x.get("/2/dm_conversations/with/" + ada + "/dm_events?" + fields);
        x.get("/2/dm_conversations/with/77/dm_events");
        x.get("/2/dm_events?max_results=1000");
        x.control("PUT", "/users/bob_flies", "{\"receives_your_dm\":false}");
        var bob = x.get("/2/users/by/username/bob_flies").json().at("/data/id").asText();
        x.post("/2/dm_conversations/with/" + bob + "/messages", "{\"text\":\"hi\"}");
        x.post("/2/dm_conversations/with/77/messages", "{\"text\":\"hi\"}");

        assertAsDocumented();
    }

    @Test
    void webhooks_and_subscriptions() {
        var id = x.register(webhook);
        x.register(webhook.url());
        x.register("http://brand.example/");
        x.asApp("GET", "/2/webhooks", null);
        x.asApp("PUT", "/2/webhooks/" + id, null);
        webhook.forgetSecret();
        x.asApp("PUT", "/2/webhooks/" + id, null);
        x.asApp("PUT", "/2/webhooks/77", null);
        x.subscribe(id, "post.mention.create", "post.reply.create", "dm.received");
        x.subscribe(id, "post.mention.create", RunningSandbox.BRAND);
        x.asApp("POST", "/2/activity/subscriptions", XCaller.subscription(id, "dm.sent", RunningSandbox.BRAND));
        var ids = x.asApp("GET", "/2/activity/subscriptions", null)
                .json()
                .path("data")
                .findValuesAsText("subscription_id");
        x.asApp("PUT", "/2/activity/subscriptions/" + ids.get(0), "{\"tag\":\"other\"}");
        x.asApp("DELETE", "/2/activity/subscriptions/" + ids.get(0), null);
        x.asApp("DELETE", "/2/activity/subscriptions/" + ids.get(0), null);
        x.asApp("DELETE", "/2/activity/subscriptions?ids=" + ids.get(1) + ",77", null);
        var replay = "{\"webhook_id\":\"" + id + "\",\"from_date\":\"202611200900\",\"to_date\":\"%s\"}";
        x.asApp("POST", "/2/webhooks/replay", replay.formatted("202611200930"));
        x.asApp("POST", "/2/webhooks/replay", replay.formatted("202611200800"));
        x.asApp("DELETE", "/2/webhooks/" + id, null);

        assertAsDocumented();
    }

    @Test
    void faults() {
        for (var fault : List.of("unavailable", "rate-limited", "credits-exhausted", "made-then-error")) {
            x.control("POST", "/faults", "{\"standing\":[{\"fault\":\"" + fault + "\"}]}");
            x.post("/2/tweets", "{\"text\":\"hello\"}");
        }

        assertAsDocumented();
    }

    private void assertAsDocumented() {
        var exchanges = proxy.exchanges().stream()
                .filter(exchange -> exchange.target().startsWith("/2/"))
                .toList();
        assertThat(exchanges).isNotEmpty();
        assertThat(XDocument.both().stream()
                        .flatMap(
                                document -> exchanges.stream().flatMap(exchange -> document.faults(exchange).stream())))
                .isEmpty();
    }
}
