package dev.firstline.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The source could not be asked. Asking again later loses nothing. */
public class SourceUnavailableException extends RuntimeException {
    private final transient @Nullable Instant retryAt;

    /**
     * @param detail  why, without secrets
     * @param retryAt when X says to come back, if it does
     */
    public SourceUnavailableException(String detail, @Nullable Instant retryAt, @Nullable Throwable cause) {
        super(detail, cause);
        this.retryAt = retryAt;
    }

    /** When the source asked to be left alone until, if it said so. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
