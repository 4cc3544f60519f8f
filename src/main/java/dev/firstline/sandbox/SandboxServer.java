package dev.firstline.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A sandbox in a process (or test) of its own: no Quarkus, no database. */
public final class SandboxServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final int wantedPort;
    private final SandboxOptions options;
    private @Nullable Vertx vertx;
    private @Nullable SandboxRoutes routes;
    private @Nullable HttpServer server;

    /** @param port 0 takes any free one */
    public SandboxServer(int port, SandboxOptions options) {
        this.wantedPort = port;
        this.options = options;
    }

    /**
     * Returns when calls are answered.
     *
     * @throws IllegalStateException when the port or the ledger file cannot be used
     */
    public SandboxServer start() {
        var fresh = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        vertx = fresh;
        try {
            var router = Router.router(fresh);
            routes = SandboxRoutes.mount(router, options);
            server = await(fresh.createHttpServer().requestHandler(router).listen(wantedPort, options.host()));
            return this;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    public int port() {
        return Objects.requireNonNull(server, "not started").actualPort();
    }

    /** Where the sandbox answers, without a trailing slash. */
    public String url() {
        return "http://" + options.host() + ":" + port();
    }

    @Override
    public void close() {
        if (vertx != null) {
            await(vertx.close());
            vertx = null;
        }
        if (routes != null) {
            routes.close();
            routes = null;
        }
    }

    private <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BindException) {
                throw new IllegalStateException(
                        "port " + wantedPort + " at " + options.host() + " cannot be used", failed.getCause());
            }
            throw new IllegalStateException("the sandbox server failed", failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("the sandbox server does not answer", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
