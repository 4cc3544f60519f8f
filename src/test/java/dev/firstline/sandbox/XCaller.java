package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls a sandbox over HTTP as a client of X does, and its control API as the page does. */
final class XCaller {
    /** An answer; header names in lower case. */
    record Reply(int status, Map<String, String> headers, JsonNode json) {
        int header(String name) {
            return Integer.parseInt(headers.get(name));
        }
    }

    /** An answer that is no JSON. */
    record Text(Map<String, String> headers, String body) {}

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final Clock clock;

    XCaller(String url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    Reply get(String path) {
        return send("GET", path, null, authorization("GET", path));
    }

    Reply post(String path, String json) {
        return send("POST", path, json, authorization("POST", path));
    }

    Reply delete(String path) {
        return send("DELETE", path, null, authorization("DELETE", path));
    }

    Reply getAsApp(String path) {
        return send("GET", path, null, "Bearer " + SandboxCredentials.BEARER_TOKEN);
    }

    Reply put(String path, String json) {
        return send("PUT", path, json, authorization("PUT", path));
    }

    Reply asApp(String method, String path, String json) {
        return send(method, path, json, "Bearer " + SandboxCredentials.BEARER_TOKEN);
    }

    Reply register(String url) {
        return asApp("POST", "/2/webhooks", Json.object().put("url", url).toString());
    }

    /** Registers a webhook; answers its id. */
    String register(ListeningWebhook webhook) {
        var reply = register(webhook.url());
        if (reply.status() != 200) {
            throw new AssertionError("refused: " + reply.json());
        }
        return reply.json().at("/data/id").asText();
    }

    /** Subscribes it to what happens to the brand. */
    void subscribe(String webhook, String... types) {
        for (var type : types) {
            var reply = subscribe(webhook, type, RunningSandbox.BRAND);
            if (reply.status() != 200) {
                throw new AssertionError("refused: " + reply.json());
            }
        }
    }

    Reply subscribe(String webhook, String type, String user) {
        return post("/2/activity/subscriptions", subscription(webhook, type, user));
    }

    static String subscription(String webhook, String type, String user) {
        var body = Json.object()
                .put("event_type", type)
                .put("tag", "tag of " + type)
                .put("webhook_id", webhook);
        body.putObject("filter").put("user_id", user);
        return body.toString();
    }

    /** A call of the control API. */
    JsonNode control(String method, String path, String json) {
        var reply = send(method, "/sandbox/api" + path, json, null);
        if (reply.status() != 200) {
            throw new AssertionError("refused: " + reply.json());
        }
        return reply.json();
    }

    /** A customer's direct message. */
    String message(String username, String text) {
        return control(
                        "POST",
                        "/messages",
                        Json.object()
                                .put("username", username)
                                .put("text", text)
                                .toString())
                .path("id")
                .asText();
    }

    /** The brand answers a post. */
    Reply reply(String text, String to) {
        var body = Json.object().put("text", text);
        body.putObject("reply").put("in_reply_to_tweet_id", to);
        return post("/2/tweets", body.toString());
    }

    Reply send(String method, String path, String json, String authorization) {
        try {
            return sendOrFail(method, path, json, authorization);
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + method + " " + path, failed);
        }
    }

    Reply sendOrFail(String method, String path, String json, String authorization) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("content-type", "application/json");
        }
        if (authorization != null) {
            request.header("authorization", authorization);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), first(answer), Json.MAPPER.readTree(answer.body()));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** A file of the page. */
    Text sendText(String path) {
        try {
            var answer =
                    HTTP.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
            return new Text(first(answer), answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("no answer to " + path, failed);
        }
    }

    /** A customer's post through the control API. */
    String customer(String username, String text) {
        return customer(
                Json.object().put("username", username).put("text", text).toString());
    }

    String customerReply(String username, String text, String to) {
        return customer(Json.object()
                .put("username", username)
                .put("text", text)
                .put("in_reply_to_tweet_id", to)
                .toString());
    }

    String customer(String json) {
        var reply = send("POST", "/sandbox/api/posts", json, null);
        if (reply.status() != 200) {
            throw new AssertionError("refused: " + reply.json());
        }
        return reply.json().path("id").asText();
    }

    void faults(String... next) {
        var body = Json.object();
        var names = body.putArray("next");
        for (var name : next) {
            names.add(name);
        }
        var reply = send("POST", "/sandbox/api/faults", body.toString(), null);
        if (reply.status() != 200) {
            throw new AssertionError("refused: " + reply.json());
        }
    }

    JsonNode ledger() {
        return send("GET", "/sandbox/api/ledger", null, null).json();
    }

    String authorization(String method, String path) {
        return authorization(
                method,
                path,
                clock.instant().getEpochSecond(),
                UUID.randomUUID().toString());
    }

    String authorization(String method, String path, long timestamp, String nonce) {
        var oauth = new LinkedHashMap<String, String>();
        oauth.put("oauth_consumer_key", SandboxCredentials.CONSUMER_KEY);
        oauth.put("oauth_nonce", nonce);
        oauth.put("oauth_signature_method", "HMAC-SHA1");
        oauth.put("oauth_timestamp", Long.toString(timestamp));
        oauth.put("oauth_token", SandboxCredentials.ACCESS_TOKEN);
        oauth.put("oauth_version", "1.0");
        var parameters = new ArrayList<OAuthSignature.Parameter>();
        oauth.forEach((name, value) -> parameters.add(new OAuthSignature.Parameter(name, value)));
        int query = path.indexOf('?');
        if (query >= 0) {
            for (var pair : path.substring(query + 1).split("&", -1)) {
                var parts = pair.split("=", 2);
                parameters.add(
                        new OAuthSignature.Parameter(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
            }
        }
        oauth.put(
                "oauth_signature",
                OAuthSignature.of(
                        method,
                        url + (query < 0 ? path : path.substring(0, query)),
                        parameters,
                        SandboxCredentials.CONSUMER_SECRET,
                        SandboxCredentials.ACCESS_TOKEN_SECRET));
        return "OAuth "
                + oauth.entrySet().stream()
                        .map(entry -> entry.getKey() + "=\"" + OAuthSignature.encode(entry.getValue()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> first(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }
}
