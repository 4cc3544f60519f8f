package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.ingest.Batch;
import dev.firstline.ingest.Mentions;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WebhookRouteTest {
    private static final String ME = "{\"data\":{\"id\":\"42\",\"name\":\"Sky\",\"username\":\"skyfirst\"}}";
    private static final WebhookSignature X_SIGNS = new WebhookSignature(TestConfig.CONSUMER_SECRET);

    @Inject
    Batch batch;

    @Inject
    Mentions mentions;

    @Inject
    Vertx vertx;

    @Inject
    EntityManager entities;

    private final FakeX x = new FakeX();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Oddities oddities = new Oddities();
    private RunningRoute route;

    @BeforeEach
    void listen() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("mention", "sighting", "checkpoint")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        route = new RunningRoute(vertx, TestConfig.at(x.uri()), batch, oddities, clock);
    }

    @AfterEach
    void close() {
        route.close();
        x.close();
    }

    @Test
    void a_challenge_is_answered_with_its_signature() {
        HttpResponse<String> answer = send(request("?crc_token=foo%20bar").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"response_token\":\"" + X_SIGNS.of("foo bar".getBytes(StandardCharsets.UTF_8)) + "\"}");
        assertThat(send(request("").GET()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_signature_is_hmac_sha256_of_the_bytes() {
        // Worked out with: printf 'foo' | openssl dgst -sha256 -hmac 'consumer&secret' -binary | base64
        assertThat(X_SIGNS.of("foo".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=MYggMyiAK6zeJhCeIpZG37Ai9VVfBj+2SgCKxDHVHb8=");
    }

    @Test
    void a_signed_mention_is_stored_before_it_is_answered_and_once_however_often_it_comes() {
        working();
        String event = mention("501", "@skyfirst my bag is lost, mail a.b@example.com");

        assertThat(post(event, null).statusCode()).isEqualTo(200);
        Mention stored = stored("501");
        assertThat(post(event, null).statusCode()).isEqualTo(200);

        assertThat(stored.text()).isEqualTo("@skyfirst my bag is lost, mail [email]");
        assertThat(stored.summons()).isTrue();
        assertThat(stored.channel()).isEqualTo(Channel.PUBLIC);
        assertThat(count("select count(*) from mention")).isEqualTo(1);
        assertThat(count("select count(*) from checkpoint where since_id is not null"))
                .as("polling looks for what events missed")
                .isZero();
    }

    @Test
    void who_cannot_sign_is_refused_and_nothing_is_stored() {
        working();
        String event = mention("502", "@skyfirst hello");

        assertThat(post(event, "sha256=AAAA").statusCode()).isEqualTo(401);
        assertThat(post(event, X_SIGNS.of((event + " ").getBytes(StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("").POST(BodyPublishers.ofString(event))).statusCode())
                .isEqualTo(401);
        assertThat(count("select count(*) from mention")).isZero();
    }

    @Test
    void a_body_over_one_megabyte_is_refused() {
        working();

        assertThat(post("x".repeat((1 << 20) + 1), null).statusCode()).isEqualTo(413);
    }

    @Test
    void what_cannot_be_stored_now_is_not_acknowledged() {
        x.answer(503, "");
        route.storeEvents();

        assertThat(post(mention("503", "@skyfirst hello"), null).statusCode()).isEqualTo(503);
        assertThat(count("select count(*) from mention")).isZero();
    }

    @Test
    void a_wave_is_refused_rather_than_kept_without_bound() {
        byte[] event = mention("504", "@skyfirst hello").getBytes(StandardCharsets.UTF_8);

        long taken = IntStream.range(0, 5_000)
                .filter(i -> route.arrivals.offer(event, stored -> {}))
                .count();

        assertThat(taken).isEqualTo(2_000);
    }

    @Test
    void direct_messages_come_in_the_older_form() {
        working();
        post("""
                {"data":{"event_uuid":"u","event_type":"dm.received","filter":{"user_id":"42"},"payload":{
                  "direct_message_events":[
                    {"type":"message_create","id":"601","created_timestamp":"1795262400000","message_create":
                      {"target":{"recipient_id":"42"},"sender_id":"77","message_data":{"text":"my code is &lt;K7&gt;"}}},
                    {"type":"message_create","id":"602","created_timestamp":"1795262400001","message_create":
                      {"target":{"recipient_id":"77"},"sender_id":"42","message_data":{"text":"ours"}}}],
                  "users":{"77":{"id":"77","screen_name":"mara_k"}}}}}""", null);

        Mention stored = stored("601");
        assertThat(stored.channel()).isEqualTo(Channel.DM);
        assertThat(stored.author().username()).isEqualTo("mara_k");
        assertThat(stored.thread()).isEqualTo(new PostId("77"));
        assertThat(stored.text()).isEqualTo("my code is <K7>");
        assertThat(count("select count(*) from mention"))
                .as("our own are passed over")
                .isEqualTo(1);
    }

    @Test
    void a_message_that_only_devices_can_read_is_known_by_its_sender() {
        working();
        post("""
                {"data":{"event_type":"chat.received","payload":{"id":"603","sender_id":"78","encrypted":"AAEC"}}}""", null);

        assertThat(stored("603").kind()).isEqualTo(Mention.Kind.ENCRYPTED);
        assertThat(stored("603").text()).isEmpty();
    }

    @Test
    void what_means_nothing_is_counted_and_acknowledged() {
        working();

        assertThat(post("<html>", null).statusCode()).isEqualTo(200);
        assertThat(post("{\"data\":{\"event_type\":\"spaces.start\",\"payload\":{}}}", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("{\"data\":{\"event_type\":\"spaces.start\",\"payload\":{}}}", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(
                                "{\"data\":{\"event_type\":\"dm.received\",\"payload\":{\"direct_message_events\":[{}]}}}",
                                null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(oddities.counts())
                .containsEntry("webhook: not JSON", 1L)
                .containsEntry("webhook: event spaces.start", 2L)
                .containsEntry("webhook: dm.received with unreadable id", 1L);
    }

    private void working() {
        x.answer(200, ME);
        route.storeEvents();
    }

    private static String mention(String id, String text) {
        return """
                {"data":{"event_uuid":"e%s","event_type":"post.mention.create","filter":{"user_id":"42"},"tag":"firstline",
                  "payload":{"id":"%s","text":"%s","author_id":"77","conversation_id":"%s","edit_history_tweet_ids":["%s"],
                    "created_at":"2026-11-21T11:59:58.000Z","lang":"en",
                    "entities":{"mentions":[{"start":0,"end":9,"username":"skyfirst","id":"42"}]}}}}""".formatted(id, id, text, id, id);
    }

    private Mention stored(String id) {
        return mentions.find("42", new PostId(id)).orElseThrow();
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + route.port() + "/webhooks/x" + query));
    }

    private HttpResponse<String> post(String body, @Nullable String signature) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request("")
                .header(WebhookSignature.HEADER, signature == null ? X_SIGNS.of(bytes) : signature)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
