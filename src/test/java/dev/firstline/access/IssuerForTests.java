package dev.firstline.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** An OpenID Connect provider on loopback with a key of its own, and small limits, so that one start of the service serves both. */
public class IssuerForTests implements QuarkusTestResourceLifecycleManager {
    static final int BURST = 40;

    private final KeyPair key = newKey();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", call -> answer(call, """
                {"issuer":"%s","jwks_uri":"%s/keys"}""".formatted(address(), address())));
        server.createContext("/keys", call -> answer(call, keys()));
        server.start();
        return Map.of(
                "firstline.oidc.issuer", address(),
                "firstline.access.calls-per-second", "1",
                "firstline.access.burst", String.valueOf(BURST));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(IssuerForTests.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) key.getPublic();
    }

    /** A token as the provider would make it. */
    String token(String claims) {
        return signed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"one\"}", claims, key.getPrivate());
    }

    static String signed(String header, String claims, PrivateKey key) {
        try {
            String content = part(header) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String part(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String keys() {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"one","n":"%s","e":"%s"}]}""".formatted(
                        unsigned(publicKey().getModulus()), unsigned(publicKey().getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
