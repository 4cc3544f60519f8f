package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.firstline.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A webhook on loopback that knows the consumer secret, keeps what it gets and can be told to misbehave. */
final class ListeningWebhook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A request as it came. */
    record Received(String signature, String body) {
        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private volatile String secret = SandboxCredentials.CONSUMER_SECRET;
    private volatile int challengeStatus = 200;
    private volatile int challenges;

    ListeningWebhook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/webhooks/x", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/x";
    }

    void forgetSecret() {
        secret = "another secret";
    }

    void rememberSecret() {
        secret = SandboxCredentials.CONSUMER_SECRET;
    }

    void answerChallengesWith(int status) {
        challengeStatus = status;
    }

    /** Of the next events, one each; then 200. */
    void answerWith(int... next) {
        synchronized (statuses) {
            for (int status : next) {
                statuses.add(status);
            }
        }
    }

    int challenges() {
        return challenges;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Waits for so many and no more than is looked at. */
    List<JsonNode> events(int count) {
        Waiting.until(PATIENCE, () -> received.size() >= count);
        assertThat(received).hasSize(count);
        return received.stream().map(Received::json).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                challenges++;
                var token = exchange.getRequestURI().getQuery().replaceFirst("crc_token=", "");
                var mac = Hmac.sha256(secret, token.getBytes(StandardCharsets.UTF_8));
                var body = Json.object()
                        .put("response_token", "sha256=" + Base64.getEncoder().encodeToString(mac))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(challengeStatus, body.length);
                exchange.getResponseBody().write(body);
                return;
            }
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst(WebhookClient.SIGNATURE),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(next(), -1);
        }
    }

    private int next() {
        synchronized (statuses) {
            return statuses.isEmpty() ? 200 : statuses.remove();
        }
    }
}
