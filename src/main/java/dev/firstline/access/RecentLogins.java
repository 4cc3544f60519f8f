package dev.firstline.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials that were right within the last minute, so that not every call pays for bcrypt. Holds no password, only an
 * HMAC under a key that dies with the process. What changes in another process takes effect here within that minute, what changes in
 * this one at once. Thread-safe.
 */
@ApplicationScoped
class RecentLogins {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private record Kept(Login login, Instant until) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Kept> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    RecentLogins(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    Optional<Login> find(String username, char[] password) {
        String hash = hash(username, password);
        synchronized (kept) {
            Kept found = kept.get(hash);
            if (found != null && !clock.instant().isBefore(found.until())) {
                kept.remove(hash);
                return Optional.empty();
            }
            return Optional.ofNullable(found).map(Kept::login);
        }
    }

    void remember(Login login, char[] password) {
        String hash = hash(login.username(), password);
        synchronized (kept) {
            kept.put(hash, new Kept(login, clock.instant().plus(KEPT)));
        }
    }

    /** Lets this user's next call be checked afresh. */
    void forget(String username) {
        synchronized (kept) {
            kept.values().removeIf(each -> each.login().username().equals(username));
        }
    }

    private String hash(String username, char[] password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing in this Java", e);
        }
    }
}
