package dev.firstline.access;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of a try to log in. */
sealed interface LoginOutcome {
    <R> R match(Function<Admitted, R> admitted, Supplier<R> refused, Function<Closed, R> closed);

    /** Name and password are right and the user may come in. */
    record Admitted(Login login) implements LoginOutcome {
        @Override
        public <R> R match(Function<Admitted, R> admitted, Supplier<R> refused, Function<Closed, R> closed) {
            return admitted.apply(this);
        }
    }

    /** They are not, or the user may not. Which of these nobody outside learns. */
    record Refused() implements LoginOutcome {
        @Override
        public <R> R match(Function<Admitted, R> admitted, Supplier<R> refused, Function<Closed, R> closed) {
            return refused.get();
        }
    }

    /**
     * Not even looked at, after too many failures.
     *
     * @param left until it will be looked at again
     */
    record Closed(Duration left) implements LoginOutcome {
        @Override
        public <R> R match(Function<Admitted, R> admitted, Supplier<R> refused, Function<Closed, R> closed) {
            return closed.apply(this);
        }
    }
}
