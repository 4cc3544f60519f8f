package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks to the control API of a sandbox elsewhere and outlives its restarts: a call is tried again until patience ends. */
final class SandboxClient {
    /** What became of a post. */
    record Posted(String id, boolean alreadyThere) {}

    /** The sandbox says no, or says nothing for too long. */
    static final class Failed extends Exception {
        private final boolean refused;

        private Failed(String message, boolean refused) {
            super(message);
            this.refused = refused;
        }

        /** Whether it was this call that was wrong, so that others may still work. */
        boolean isRefused() {
            return refused;
        }
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final String base;
    private final Duration patience;

    /** @param patience how long a silent sandbox is tried again, for each call */
    SandboxClient(String url, Duration patience) {
        this.base = url.replaceFirst("/+$", "") + "/sandbox/api";
        this.patience = patience;
    }

    String brand() throws Failed, InterruptedException {
        return call(request("/status").GET().build())
                .path("brand")
                .path("username")
                .asText();
    }

    Posted post(ReplayStep step, @Nullable String inReplyTo) throws Failed, InterruptedException {
        var body = Json.object()
                .put("username", step.username())
                .put("text", step.text())
                .put("key", step.key());
        if (inReplyTo != null) {
            body.put("in_reply_to_tweet_id", inReplyTo);
        }
        var answer = call(request("/posts")
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
        return new Posted(
                answer.path("id").asText(), answer.path("already_there").asBoolean());
    }

    /** Posts newer than that id. */
    JsonNode timeline(String since) throws Failed, InterruptedException {
        return call(request("/timeline?since=" + since).GET().build()).path("posts");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    }

    private JsonNode call(HttpRequest request) throws Failed, InterruptedException {
        var pause = FIRST_PAUSE;
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            String silence;
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return Json.MAPPER.readTree(answer.body());
                }
                if (answer.statusCode() < 500) {
                    throw new Failed(refusal(answer.statusCode(), answer.body()), answer.statusCode() == 400);
                }
                silence = "status " + answer.statusCode();
            } catch (IOException unreachable) {
                silence = String.valueOf(unreachable.getMessage());
            }
            if (System.nanoTime() + pause.toNanos() > giveUp) {
                throw new Failed("no answer from " + request.uri() + " (" + silence + ")", false);
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private String refusal(int status, String body) throws IOException {
        if (status == 404) {
            return "no sandbox at " + base + ": is it switched on there?";
        }
        return "refused: "
                + (body.startsWith("{")
                        ? Json.MAPPER.readTree(body).path("detail").asText(body)
                        : body);
    }
}
