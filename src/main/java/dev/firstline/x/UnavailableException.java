package dev.firstline.x;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** X could not be read. The message names the kind of trouble and stays the same while it lasts, so it is logged once. */
class UnavailableException extends RuntimeException {
    private final transient @Nullable Instant retryAt;

    UnavailableException(String kind, @Nullable Instant retryAt, @Nullable Throwable cause) {
        super(kind, cause);
        this.retryAt = retryAt;
    }

    /** When X wants to be asked again, if it said so. */
    @Nullable
    Instant retryAt() {
        return retryAt;
    }
}
