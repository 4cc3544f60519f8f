package dev.firstline.sandbox;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way of every call of X's API: admitted, counted, struck by a fault where one is ordered, handled, answered. */
final class Door {
    /** Handles an admitted call; an {@link XRefusal} may be thrown or be what the stage fails with. */
    interface Handler extends Function<Call, CompletionStage<Answer>> {}

    private final Clock clock;
    private final Gatekeeper gatekeeper;
    private final RateLimits limits;
    private final Faults faults;

    Door(Clock clock, Gatekeeper gatekeeper, RateLimits limits, Faults faults) {
        this.clock = clock;
        this.gatekeeper = gatekeeper;
        this.limits = limits;
        this.faults = faults;
    }

    void pass(RoutingContext context, Endpoint endpoint, Handler handler) {
        putDate(context.response());
        try {
            var reader = new RequestReader(context.request());
            var caller = gatekeeper.admit(reader.signed());
            if (!endpoint.admits(caller)) {
                throw XRefusal.unsupported(caller, endpoint);
            }
            var standing = limits.count(endpoint, caller);
            put(context.response(), standing);
            if (!standing.allowed()) {
                throw XRefusal.rateLimited();
            }
            var id = context.pathParams().getOrDefault("id", "");
            var call = new Call(caller, id, reader.parameters(), Http.body(context));
            handle(context, endpoint, caller, () -> handler.apply(call));
        } catch (XRefusal refusal) {
            Http.send(context, Answer.refused(refusal));
        }
    }

    /** A call that brings no token because it asks for one. */
    void passOpen(RoutingContext context, Endpoint endpoint, Supplier<Answer> handler) {
        putDate(context.response());
        handle(context, endpoint, Caller.APP, () -> CompletableFuture.completedFuture(handler.get()));
    }

    private void putDate(HttpServerResponse response) {
        response.putHeader(
                "date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
    }

    private void handle(
            RoutingContext context, Endpoint endpoint, Caller caller, Supplier<CompletionStage<Answer>> work) {
        var fault = faults.strike(endpoint);
        if (fault.isPresent() && fault.get().fault().place() == Fault.Place.INSTEAD) {
            Http.send(context, instead(context.response(), endpoint, caller, fault.get()));
            return;
        }
        // A stage may end on another thread; the connection is written by its own.
        var home = context.vertx().getOrCreateContext();
        begun(work)
                .exceptionally(Door::refused)
                .thenAccept(answer -> home.runOnContext(ignored -> send(context, answer, fault)));
    }

    private static CompletionStage<Answer> begun(Supplier<CompletionStage<Answer>> work) {
        try {
            return work.get();
        } catch (XRefusal refusal) {
            return CompletableFuture.completedFuture(Answer.refused(refusal));
        }
    }

    private static Answer refused(Throwable failed) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof XRefusal refusal ? Answer.refused(refusal) : Answer.refused(XRefusal.serverError(500));
    }

    private static void send(RoutingContext context, Answer answer, Optional<StandingFault> fault) {
        if (fault.isPresent()
                && fault.get().fault() == Fault.SLOW
                && fault.get().millis() > 0) {
            context.vertx().setTimer(fault.get().millis(), late -> Http.send(context, answer));
        } else {
            Http.send(
                    context,
                    fault.map(struck -> FaultyAnswer.after(answer, struck.fault()))
                            .orElse(answer));
        }
    }

    private Answer instead(HttpServerResponse response, Endpoint endpoint, Caller caller, StandingFault struck) {
        if (struck.fault() == Fault.RATE_LIMITED) {
            put(response, limits.spent(endpoint, caller, Duration.ofMillis(struck.millis())));
        }
        return FaultyAnswer.instead(struck);
    }

    private static void put(HttpServerResponse response, RateLimits.Standing standing) {
        response.putHeader("x-rate-limit-limit", Integer.toString(standing.limit()))
                .putHeader("x-rate-limit-remaining", Integer.toString(standing.remaining()))
                .putHeader("x-rate-limit-reset", Long.toString(standing.resetAt()));
    }
}
