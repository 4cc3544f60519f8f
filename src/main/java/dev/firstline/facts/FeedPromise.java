package dev.firstline.facts;

import dev.firstline.intent.FactNeed;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a feed has to be.
 *
 * @param usedBy   ids of the intents that answer from it, in their order
 * @param freshFor the least age that one of them allows; the feed's own where none uses it
 */
record FeedPromise(List<String> usedBy, Duration freshFor) {
    FeedPromise {
        usedBy = List.copyOf(usedBy);
    }

    static FeedPromise of(FeedSchema schema, Intents intents) {
        List<Intent> users = intents.intents().values().stream()
                .filter(intent -> schema.feed().equals(feed(intent.fact())))
                .sorted(Comparator.comparing(Intent::id))
                .toList();
        Duration least = users.stream()
                .map(intent -> Objects.requireNonNull(intent.fact()).freshFor())
                .min(Comparator.naturalOrder())
                .orElse(schema.freshFor());
        return new FeedPromise(users.stream().map(Intent::id).toList(), least);
    }

    private static @Nullable String feed(@Nullable FactNeed need) {
        return need == null ? null : need.feed();
    }

    /**
     * Whether an intent depends on the feed and finds nothing fresh in it.
     *
     * @param newest as-of time of the newest row; null when the feed is empty
     */
    boolean isBroken(@Nullable Instant newest, Instant now) {
        return !usedBy.isEmpty()
                && (newest == null || Duration.between(newest, now).compareTo(freshFor) > 0);
    }
}
