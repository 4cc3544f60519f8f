package dev.firstline.x;

import dev.firstline.ingest.Batch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;

/** The webhook route alone on a free port of loopback, with an X behind it and the real store. */
final class RunningRoute implements AutoCloseable {
    final Arrivals arrivals;
    final XReads reads;
    private final HttpServer server;

    RunningRoute(Vertx vertx, TestConfig config, Batch batch, Oddities oddities, Clock clock) {
        reads = new XReads(new XClient(config, new Costs(Clock.systemUTC())), new Plenty(), clock);
        arrivals = new Arrivals(reads, new ActivityReader(config, oddities, new Costs(clock), clock), batch);
        Router router = Router.router(vertx);
        new WebhookRoute(config, arrivals).mount(router);
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Until then events are taken and wait. */
    void storeEvents() {
        arrivals.serviceIsUp(new HttpServerStart(new HttpServerOptions()));
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        arrivals.shutdown(new ShutdownEvent());
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
