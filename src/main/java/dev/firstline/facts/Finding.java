package dev.firstline.facts;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a look into a feed brought. Only a fresh fact is ever stated. */
public sealed interface Finding {
    /** One result for each outcome. */
    <R> R match(Function<Fact, R> fresh, Function<Fact, R> stale, Supplier<R> missing);

    /** There, not expired, and younger than the intent allows. */
    record Fresh(Fact fact) implements Finding {
        @Override
        public <R> R match(Function<Fact, R> fresh, Function<Fact, R> stale, Supplier<R> missing) {
            return fresh.apply(fact);
        }
    }

    /** There, but expired or too old to state. */
    record Stale(Fact fact) implements Finding {
        @Override
        public <R> R match(Function<Fact, R> fresh, Function<Fact, R> stale, Supplier<R> missing) {
            return stale.apply(fact);
        }
    }

    /** No such row. */
    record Missing() implements Finding {
        @Override
        public <R> R match(Function<Fact, R> fresh, Function<Fact, R> stale, Supplier<R> missing) {
            return missing.get();
        }
    }
}
