package dev.firstline.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a look into a feed brought. Only a fresh fact is ever stated. */
public sealed interface Finding {
    /** One result for each outcome. */
    <R> R match(Function<Fact, R> fresh, Function<Fact, R> stale, Function<List<Fact>, R> several, Supplier<R> missing);

    /**
     * A row that was found: fresh while {@code now} is before its expiry and its age, counted from its as-of time, is at most
     * {@code freshFor}.
     */
    static Finding of(Fact fact, Duration freshFor, Instant now) {
        boolean young = Duration.between(fact.asOf(), now).compareTo(freshFor) <= 0;
        return young && now.isBefore(fact.expiresAt()) ? new Fresh(fact) : new Stale(fact);
    }

    /** There, not expired, and younger than the intent allows. */
    record Fresh(Fact fact) implements Finding {
        @Override
        public <R> R match(
                Function<Fact, R> fresh,
                Function<Fact, R> stale,
                Function<List<Fact>, R> several,
                Supplier<R> missing) {
            return fresh.apply(fact);
        }
    }

    /** There, but expired or too old to state. */
    record Stale(Fact fact) implements Finding {
        @Override
        public <R> R match(
                Function<Fact, R> fresh,
                Function<Fact, R> stale,
                Function<List<Fact>, R> several,
                Supplier<R> missing) {
            return stale.apply(fact);
        }
    }

    /** More than one row fits what was said, fresh or not; the customer has to say which. */
    record Several(List<Fact> facts) implements Finding {
        public Several {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R match(
                Function<Fact, R> fresh,
                Function<Fact, R> stale,
                Function<List<Fact>, R> several,
                Supplier<R> missing) {
            return several.apply(facts);
        }
    }

    /** No such row. */
    record Missing() implements Finding {
        @Override
        public <R> R match(
                Function<Fact, R> fresh,
                Function<Fact, R> stale,
                Function<List<Fact>, R> several,
                Supplier<R> missing) {
            return missing.get();
        }
    }
}
