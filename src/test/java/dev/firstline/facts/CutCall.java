package dev.firstline.facts;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A call whose caller goes away before the body's end. */
final class CutCall implements AutoCloseable {
    /** Little waits on the way: what could be sent has been read, but for some hundred kB. */
    private static final int BUFFER = 8_192;

    private final Socket socket;

    private CutCall(Socket socket) {
        this.socket = socket;
    }

    static CutCall begin(String method, String path, String type) throws IOException {
        String user = Base64.getEncoder().encodeToString("ops:ops".getBytes(StandardCharsets.UTF_8));
        Socket socket = new Socket();
        socket.setSendBufferSize(BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        var call = new CutCall(socket);
        call.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + user
                + "\r\nContent-Type: " + type + "\r\nContent-Length: 100000000\r\n\r\n");
        return call;
    }

    /** Sends the beginning of a snapshot's body and goes away. */
    static void put(String path, String type, String beginning) throws IOException {
        try (CutCall call = begin("PUT", path, type)) {
            call.send(beginning);
        }
    }

    void send(String part) throws IOException {
        socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
