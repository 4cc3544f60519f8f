package dev.firstline.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * OAuth 2.0 tokens of the brand's user. A refresh token works once: using it spends it and all that were given out before. The tokens
 * carry what is known of them, sealed, so those of a sandbox that kept nothing still work in the next one. Thread-safe.
 */
final class Tokens {
    static final Duration LIFE = Duration.ofHours(2);

    private static final String ACCESS = "sandbox-access-";
    private static final String REFRESH = "sandbox-refresh-";
    private static final int SEAL_CHARACTERS = 32;

    /** An access token and the refresh token that takes the place of the one used. */
    record Pair(String access, String refresh) {}

    private final Clock clock;
    private final Journal journal;
    private long unspent;

    Tokens(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
        journal.tell(this::take);
    }

    /** Whether that is an access token of this sandbox which has not run out. */
    boolean admits(String access) {
        return number(ACCESS, access)
                .filter(until -> clock.instant().isBefore(Instant.ofEpochSecond(until)))
                .isPresent();
    }

    /** Empty when the refresh token is none or is spent. */
    synchronized Optional<Pair> refresh(String refresh) {
        var serial = SandboxCredentials.REFRESH_TOKEN.equals(refresh) ? Optional.of(0L) : number(REFRESH, refresh);
        if (serial.isEmpty() || serial.get() < unspent) {
            return Optional.empty();
        }
        long next = serial.get() + 1;
        journal.write(new Refreshed(next));
        return Optional.of(new Pair(access(), sealed(REFRESH, next)));
    }

    /** A fresh access token, as one gets by authorizing in the browser. */
    String access() {
        return sealed(ACCESS, clock.instant().plus(LIFE).getEpochSecond());
    }

    private static String sealed(String kind, long number) {
        return kind + number + "-" + seal(kind + number);
    }

    private static Optional<Long> number(String kind, String token) {
        var parts = token.startsWith(kind) ? token.substring(kind.length()).split("-", -1) : new String[0];
        return parts.length == 2 && parts[0].matches("\\d{1,18}") && Hmac.same(seal(kind + parts[0]), parts[1])
                ? Optional.of(Long.parseLong(parts[0]))
                : Optional.empty();
    }

    private static String seal(String text) {
        var mac = Hmac.sha256(SandboxCredentials.CLIENT_SECRET, text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac).substring(0, SEAL_CHARACTERS);
    }

    private void take(LedgerLine line) {
        if (line instanceof Refreshed refreshed) {
            keep(refreshed);
        }
    }

    private synchronized void keep(Refreshed refreshed) {
        unspent = Math.max(unspent, refreshed.serial());
    }
}
