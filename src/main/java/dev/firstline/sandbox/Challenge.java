package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLException;

/** X's challenge-response check (CRC): the webhook shows that it knows the consumer secret. */
final class Challenge {
    /** What the webhook made of it. */
    enum Result {
        PASSED,
        /** A wrong answer, a redirect or a TLS failure: invalid at once. */
        WRONG,
        /** An error, a time-out or no connection: borne with for 28 hours. */
        NONE
    }

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final WebhookClient client;

    Challenge(WebhookClient client) {
        this.client = client;
    }

    CompletionStage<Result> ask(String url) {
        var token = UUID.randomUUID().toString();
        return client.challenge(url, token)
                .thenApply(answer -> judge(answer, token))
                .exceptionally(Challenge::judge);
    }

    private static Result judge(HttpResponse<String> answer, String token) {
        if (answer.statusCode() >= ERROR || answer.statusCode() < OK) {
            return Result.NONE;
        }
        if (answer.statusCode() >= REDIRECT) {
            return Result.WRONG;
        }
        try {
            var given =
                    Json.MAPPER.readTree(answer.body()).path("response_token").asText("");
            return Hmac.same(WebhookClient.answerTo(token), given) ? Result.PASSED : Result.WRONG;
        } catch (JsonProcessingException notJson) {
            return Result.WRONG;
        }
    }

    private static Result judge(Throwable failed) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof SSLException ? Result.WRONG : Result.NONE;
    }
}
