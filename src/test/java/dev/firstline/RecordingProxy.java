package dev.firstline;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Stands in front of an X and keeps what goes through; the host stays the caller's, since it is signed. */
public final class RecordingProxy implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final List<XExchange> exchanges = new CopyOnWriteArrayList<>();
    private final URI target;
    private final HttpServer server;

    public RecordingProxy(String target) {
        this.target = URI.create(target);
        server = await(vertx.createHttpServer().requestHandler(this::pass).listen(0, "127.0.0.1"));
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** In the order they were answered. */
    public List<XExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private void pass(HttpServerRequest request) {
        var options = new RequestOptions()
                .setMethod(request.method())
                .setHost(target.getHost())
                .setPort(target.getPort())
                .setURI(request.uri())
                .setHeaders(request.headers());
        request.body()
                .compose(body -> client.request(options)
                        .compose(forwarded -> forwarded.send(body))
                        .compose(answer -> answer.body().map(bytes -> {
                            keep(request, body, answer.statusCode(), bytes);
                            answer.headers()
                                    .forEach(
                                            header -> request.response().putHeader(header.getKey(), header.getValue()));
                            return request.response()
                                    .setStatusCode(answer.statusCode())
                                    .end(bytes);
                        })))
                .onFailure(broken -> request.connection().close());
    }

    private void keep(HttpServerRequest request, Buffer body, int status, Buffer answer) {
        exchanges.add(
                new XExchange(request.method().name(), request.uri(), body.toString(), status, answer.toString()));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
