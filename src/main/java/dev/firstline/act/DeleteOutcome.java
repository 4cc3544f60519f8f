package dev.firstline.act;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an attempt to delete a post ended. */
public sealed interface DeleteOutcome {
    /** One result for each outcome. */
    <R> R match(Function<Gone, R> gone, Function<Refused, R> refused, Function<Unavailable, R> unavailable);

    /** X shows it no more, be it by this call or since before. */
    record Gone() implements DeleteOutcome {
        @Override
        public <R> R match(Function<Gone, R> gone, Function<Refused, R> refused, Function<Unavailable, R> unavailable) {
            return gone.apply(this);
        }
    }

    /** X will not delete it. */
    record Refused(String detail) implements DeleteOutcome {
        @Override
        public <R> R match(Function<Gone, R> gone, Function<Refused, R> refused, Function<Unavailable, R> unavailable) {
            return refused.apply(this);
        }
    }

    /**
     * X gave no usable answer; asking again does no harm.
     *
     * @param retryAt not before this, if X said so
     */
    record Unavailable(String detail, @Nullable Instant retryAt) implements DeleteOutcome {
        @Override
        public <R> R match(Function<Gone, R> gone, Function<Refused, R> refused, Function<Unavailable, R> unavailable) {
            return unavailable.apply(this);
        }
    }
}
