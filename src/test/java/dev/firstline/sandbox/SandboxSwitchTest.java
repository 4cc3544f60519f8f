package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the real X nothing of the sandbox may be there: its keys are published. */
class SandboxSwitchTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({"false, true", "false, false", "true, false"})
    void switched_off_or_elsewhere_nothing_is_there(boolean enabled, boolean inside) throws Exception {
        int port = serve(enabled, inside);

        assertThat(status(port, "GET", "/sandbox")).isEqualTo(404);
        assertThat(status(port, "GET", "/sandbox/api/posts")).isEqualTo(404);
        assertThat(status(port, "POST", "/sandbox/api/posts")).isEqualTo(404);
        assertThat(status(port, "GET", "/2/users/me")).isEqualTo(404);
        assertThat(status(port, "POST", "/2/tweets")).isEqualTo(404);
    }

    @Test
    void switched_on_it_is_there() throws Exception {
        int port = serve(true, true);

        assertThat(status(port, "GET", "/sandbox")).isEqualTo(200);
        assertThat(status(port, "GET", "/2/users/me")).isEqualTo(401);
        assertThat(status(port, "POST", "/2/tweets")).isEqualTo(401);
    }

    private int serve(boolean enabled, boolean inside) throws Exception {
        var router = Router.router(vertx);
        new SandboxInService(new FixedConfig(enabled, inside), Clock.systemUTC()).mount(router);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private int status(int port, String method, String path) throws Exception {
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(call, BodyHandlers.discarding()).statusCode();
    }
}
