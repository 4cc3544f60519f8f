package dev.firstline.x;

import io.quarkus.logging.Log;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Where X delivers events: {@code GET /webhooks/x} answers its challenge, {@code POST} takes an event. Nobody logs in here; who
 * cannot sign is refused on the I/O thread, before anything else of the service is touched. An event is answered with 200 after it is
 * stored; until then X keeps it.
 */
@ApplicationScoped
class WebhookRoute {
    static final String PATH = "/webhooks/x";
    private static final long MOST_BYTES = 1 << 20;
    private static final int LONGEST_CHALLENGE = 1000;

    /** Four times what the sandbox has on its way at once, and at most so many megabytes. */
    private static final int MOST_BODIES = 64;

    /** X itself waits no longer for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<WebhookSignature> signature;
    private final Arrivals arrivals;
    private final OpenBodies bodies = new OpenBodies(MOST_BODIES, PATIENCE);

    WebhookRoute(XConfig config, Arrivals arrivals) {
        signature = config.consumerSecret().map(WebhookSignature::new);
        this.arrivals = arrivals;
    }

    void mount(@Observes Router router) {
        router.get(PATH).handler(this::challenge);
        router.post(PATH).handler(this::signedAtAll);
        router.post(PATH).handler(call -> bodies.enter(call, WebhookRoute::full, WebhookRoute::late));
        router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
        router.post(PATH).handler(this::event);
        router.route(PATH).failureHandler(this::failed);
    }

    private void challenge(RoutingContext call) {
        String token = call.request().getParam("crc_token");
        if (token == null || token.isEmpty() || token.length() > LONGEST_CHALLENGE) {
            end(call, 400, "crc_token is missing");
        } else if (signature.isEmpty()) {
            end(call, 503, "FIRSTLINE_X_CONSUMER_SECRET is not set");
        } else {
            String response = signature.get().of(token.getBytes(StandardCharsets.UTF_8));
            call.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(new JsonObject().put("response_token", response).encode());
        }
    }

    /** Whoever does not even try is not read. */
    private void signedAtAll(RoutingContext call) {
        if (signature.isEmpty() || call.request().getHeader(WebhookSignature.HEADER) == null) {
            endUnread(call, 401, "not signed by X");
        } else {
            call.next();
        }
    }

    private static void full(RoutingContext call) {
        endUnread(call, 503, "too many calls at once, send it again");
    }

    private static void late(RoutingContext call) {
        endUnread(call, 408, "the body did not come");
    }

    private void event(RoutingContext call) {
        bodies.leave(call);
        byte[] body = call.body().buffer() == null
                ? new byte[0]
                : call.body().buffer().getBytes();
        String header = call.request().getHeader(WebhookSignature.HEADER);
        if (!signature.orElseThrow().fits(header, body)) {
            end(call, 401, "not signed by X");
            return;
        }
        boolean room = arrivals.offer(
                body,
                stored -> call.vertx().runOnContext(now -> {
                    if (!call.response().ended()) {
                        end(call, stored ? 200 : 503, stored ? "" : "not stored, send it again");
                    }
                }));
        if (!room) {
            end(call, 503, "too many events at once, send it again");
        }
    }

    /** A caller that hangs up in the middle, or was too late, gets no answer and is worth no line in the log. */
    private void failed(RoutingContext call) {
        if (call.response().ended() || call.response().closed()) {
            return;
        }
        int status = call.statusCode() < 400 ? 500 : call.statusCode();
        if (status >= 500) {
            Log.errorf(
                    "Webhook call failed: failure=%s",
                    call.failure() == null ? "-" : call.failure().getClass());
        }
        endUnread(call, status, status == 413 ? "more than " + MOST_BYTES + " bytes" : "");
    }

    /** What still comes of the body is not read. */
    private static void endUnread(RoutingContext call, int status, String detail) {
        call.response().putHeader("Connection", "close");
        end(call, status, detail);
    }

    private static void end(RoutingContext call, int status, String detail) {
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(detail);
    }
}
