package dev.firstline.x;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What X signs webhook calls with, and what it wants its challenges signed with: {@code sha256=} and base64 of HMAC-SHA256 under the
 * app's consumer secret (docs.x.com, webhooks/quickstart).
 */
final class WebhookSignature {
    static final String HEADER = "x-twitter-webhooks-signature";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final SecretKeySpec key;

    WebhookSignature(String consumerSecret) {
        key = new SecretKeySpec(consumerSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }

    /** Compares in a time that does not depend on where the difference is. */
    boolean fits(@Nullable String header, byte[] body) {
        return header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), of(body).getBytes(StandardCharsets.UTF_8));
    }
}
