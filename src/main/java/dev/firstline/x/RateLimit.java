package dev.firstline.x;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's headers say about one window of calls.
 *
 * @param limit     calls in the window
 * @param remaining calls left in it
 * @param resetAt   when it ends
 */
record RateLimit(int limit, int remaining, Instant resetAt) {
    /** The documented window of 15 minutes first; the windows of 24 hours are not documented but seen. */
    private static final String[] WINDOWS = {"x-rate-limit-", "x-app-limit-24hour-", "x-user-limit-24hour-"};

    boolean exhausted() {
        return remaining <= 0;
    }

    RateLimit later(Duration by) {
        return new RateLimit(limit, remaining, resetAt.plus(by));
    }

    /** The window that binds: the exhausted one that ends last, else the first one that the headers tell of. */
    static @Nullable RateLimit of(MultivaluedMap<String, ?> headers) {
        return Stream.of(WINDOWS)
                .flatMap(window -> read(headers, window).stream())
                .filter(RateLimit::exhausted)
                .max(Comparator.comparing(RateLimit::resetAt))
                .or(() -> Stream.of(WINDOWS)
                        .flatMap(window -> read(headers, window).stream())
                        .findFirst())
                .orElse(null);
    }

    private static Optional<RateLimit> read(MultivaluedMap<String, ?> headers, String window) {
        Object limit = headers.getFirst(window + "limit");
        Object remaining = headers.getFirst(window + "remaining");
        Object reset = headers.getFirst(window + "reset");
        if (limit == null || remaining == null || reset == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RateLimit(
                    Integer.parseInt(limit.toString().strip()),
                    Integer.parseInt(remaining.toString().strip()),
                    Instant.ofEpochSecond(Long.parseLong(reset.toString().strip()))));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
