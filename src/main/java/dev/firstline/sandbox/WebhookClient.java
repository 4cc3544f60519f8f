package dev.firstline.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Calls a webhook as X does. */
final class WebhookClient {
    static final String SIGNATURE = "x-twitter-webhooks-signature";

    private final HttpClient http;
    private final Duration timeout;

    WebhookClient(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param token made of characters that need no escape in a query */
    CompletionStage<HttpResponse<String>> challenge(String url, String token) {
        var asked = url + (url.contains("?") ? "&" : "?") + "crc_token=" + token;
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(asked)).timeout(timeout).build(), BodyHandlers.ofString());
    }

    /** Ends with the status. */
    CompletionStage<Integer> deliver(String url, byte[] event) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(timeout)
                .header("content-type", "application/json")
                .header(SIGNATURE, Hmac.webhook(event))
                .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    static String answerTo(String token) {
        return Hmac.webhook(token.getBytes(StandardCharsets.UTF_8));
    }
}
