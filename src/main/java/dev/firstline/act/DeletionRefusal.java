package dev.firstline.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post is not deleted. */
public class DeletionRefusal extends RuntimeException {
    /** What stands against it. */
    public enum Why {
        /** There is no such delivery. */
        UNKNOWN,
        /** It is not a post on X: it has not left, or is a direct message, which X deletes for its sender alone. */
        NO_POST,
        /** X refuses. */
        X_REFUSES,
        /** X gave no usable answer; ask again. */
        X_UNAVAILABLE
    }

    private final Why why;
    private final transient @Nullable Instant retryAt;

    DeletionRefusal(Why why, String detail) {
        this(why, detail, null);
    }

    DeletionRefusal(Why why, String detail, @Nullable Instant retryAt) {
        super(detail);
        this.why = why;
        this.retryAt = retryAt;
    }

    public Why why() {
        return why;
    }

    /** When X wants to be asked again, if it said so. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
