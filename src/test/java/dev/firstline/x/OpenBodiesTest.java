package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenBodiesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> sockets = new ArrayList<>();
    private HttpServer server;

    private void listen(OpenBodies bodies) {
        Router router = Router.router(vertx);
        router.post().handler(call -> bodies.enter(call, full -> end(full, 503), late -> end(late, 408)));
        router.post().handler(BodyHandler.create(false));
        router.post().handler(call -> {
            bodies.leave(call);
            end(call, 200);
        });
        router.route().failureHandler(call -> end(call, 500));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void end(RoutingContext call, int status) {
        if (!call.response().ended() && !call.response().closed()) {
            call.response()
                    .setStatusCode(status)
                    .putHeader("Connection", "close")
                    .end();
        }
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void only_so_many_bodies_are_read_at_a_time_and_who_hangs_up_makes_room() throws IOException {
        listen(new OpenBodies(3, LONG));
        for (int open = 0; open < 3; open++) {
            assertThat(call("12345")).isEqualTo("HTTP/1.1 200 OK");
            half();
        }

        Waiting.until(LONG, () -> call("12345").contains(" 503 "));
        sockets.get(0).close();

        Waiting.until(LONG, () -> call("12345").contains(" 200 "));
    }

    @Test
    void a_body_that_does_not_come_is_waited_for_so_long() throws IOException {
        listen(new OpenBodies(1, Duration.ofMillis(100)));

        Socket waiting = half();

        assertThat(answer(waiting)).contains(" 408 ");
        Waiting.until(LONG, () -> call("12345").contains(" 200 "));
    }

    /** A call of which a part is missing. */
    private Socket half() throws IOException {
        Socket socket = open("12");
        sockets.add(socket);
        return socket;
    }

    private String call(String body) {
        try (Socket socket = open(body)) {
            return answer(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket open(String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout((int) LONG.toMillis());
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
