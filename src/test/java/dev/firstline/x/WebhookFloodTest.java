package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.ingest.Batch;
import dev.firstline.ingest.Source;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody calls the webhook without end. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WebhookFloodTest {
    private static final int CALLERS = 16;
    private static final int CALLS_EACH = 250;
    private static final int HANGS_UP = 0;
    private static final String ME = "{\"data\":{\"id\":\"42\",\"name\":\"Sky\",\"username\":\"skyfirst\"}}";

    @Inject
    Batch batch;

    @Inject
    Vertx vertx;

    @Inject
    EntityManager entities;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final FakeX x = new FakeX();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private RunningRoute route;

    @BeforeEach
    void listen() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("mention", "sighting", "checkpoint")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
        route = new RunningRoute(vertx, TestConfig.at(x.uri()), batch, new Oddities(), clock);
        route.storeEvents();
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        route.close();
        x.close();
    }

    @Test
    void a_flood_of_forged_and_unsigned_calls_stops_no_polling_and_leaves_nothing() throws Exception {
        XMentionSource listing = new XMentionSource(route.reads, TestConfig.at(x.uri()), clock);
        x.answer(200, ME);
        route.reads.brand();

        List<Future<Void>> flood = IntStream.range(0, CALLERS)
                .mapToObj(caller -> callers.submit((Callable<Void>) () -> callOften(caller)))
                .toList();
        int polls = 0;
        while (!flood.stream().allMatch(Future::isDone)) {
            x.answer(200, page(++polls));
            batch.take("42", Source.POLL, listing.since(null));
        }
        for (Future<Void> caller : flood) {
            caller.get();
        }

        assertThat(answers.keySet()).as("none is taken").isSubsetOf(401, 503, HANGS_UP);
        assertThat(answers.get(401)).isPositive();
        assertThat(polls).as("polls while the flood went on").isGreaterThan(2);
        assertThat(stored()).as("what polling brought").isEqualTo(polls);
        assertThat(status(request(event(0)).header(WebhookSignature.HEADER, signature(event(0)))))
                .as("X itself is heard after it")
                .isEqualTo(200);
    }

    private Void callOften(int caller) {
        for (int call = 0; call < CALLS_EACH; call++) {
            String body = event(1_000_000 + caller * CALLS_EACH + call) + " ".repeat(call % 10 == 0 ? 100_000 : 0);
            HttpRequest.Builder request = request(body);
            if (call % 3 > 0) {
                request.header(WebhookSignature.HEADER, signature(body + "forged"));
            }
            answers.merge(status(request), 1, Integer::sum);
        }
        return null;
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + route.port() + WebhookRoute.PATH))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body));
    }

    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException refusedUnread) {
            return HANGS_UP;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String body) {
        return new WebhookSignature(TestConfig.CONSUMER_SECRET).of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(int id) {
        return "{\"data\":{\"event_type\":\"post.mention.create\",\"payload\":" + post(id) + "}}";
    }

    private static String page(int id) {
        return "{\"data\":[" + post(id) + "],\"meta\":{\"result_count\":1}}";
    }

    private static String post(int id) {
        return """
                {"id":"%1$d","text":"@skyfirst hello","author_id":"77","conversation_id":"%1$d","edit_history_tweet_ids":["%1$d"],
                 "created_at":"2026-11-21T11:59:58.000Z","lang":"en",
                 "entities":{"mentions":[{"start":0,"end":9,"username":"skyfirst","id":"42"}]}}""".formatted(10_000 + id);
    }

    private long stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from mention")
                                .getSingleResult())
                        .longValue());
    }
}
