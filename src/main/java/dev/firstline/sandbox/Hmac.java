package dev.firstline.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, and comparing them in constant time. */
final class Hmac {
    private Hmac() {}

    static byte[] sha1(String key, String text) {
        return of("HmacSHA1", key, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(String key, byte[] bytes) {
        return of("HmacSHA256", key, bytes);
    }

    /** As X writes it in a challenge's answer and in front of an event: {@code sha256=} and base64, keyed by the consumer secret. */
    static String webhook(byte[] bytes) {
        return "sha256=" + Base64.getEncoder().encodeToString(sha256(SandboxCredentials.CONSUMER_SECRET, bytes));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] of(String algorithm, String key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }
}
