package dev.firstline.act;

import dev.firstline.mention.Channel;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many posts and messages X still allows. A share is kept for agents, so that a wave of mentions cannot silence people, and
 * what matters least waits first. Thread-safe.
 */
@ApplicationScoped
public class Budget {
    private static final int BEFORE_THE_FIRST_REPLY = 1;

    private final ActConfig config;
    private final SendHistory history;
    private final Clock clock;
    private final Map<Channel, Lane> lanes = new EnumMap<>(Channel.class);

    Budget(ActConfig config, SendHistory history, Clock clock) {
        this.config = config;
        this.history = history;
        this.clock = clock;
        for (Channel channel : Channel.values()) {
            lanes.put(channel, Lane.of(channel));
        }
    }

    /** What was sent before a restart counts on. */
    void begin(@Observes @Priority(BEFORE_THE_FIRST_REPLY) StartupEvent started) {
        history.limits().forEach(known -> lane(known.channel()).limit(known.span(), known.most()));
        history.sent().forEach(sent -> lane(sent.channel()).count(sent.at(), sent.count()));
    }

    /** A call is about to be made. */
    void count(Channel channel, Instant now) {
        lane(channel).count(now, 1);
    }

    /** What X's headers said, in the caller's transaction. */
    void heard(Channel channel, @Nullable SendBudget headers) {
        if (headers == null) {
            return;
        }
        Lane.News news = lane(channel).heard(headers, clock.instant());
        if (news.changed()) {
            history.remember(new SendHistory.Limit(channel, news.span(), news.limit()));
        }
    }

    /** Empty when a reply of this rank may leave now, else when to try again. */
    Optional<Instant> waitUntil(Channel channel, Rank rank, Instant now) {
        return Optional.of(opensFor(channel, rank, 0, now)).filter(opens -> opens.isAfter(now));
    }

    /** When a reply may leave that has so many others before it. */
    Instant opensFor(Channel channel, Rank rank, int ahead, Instant now) {
        return lane(channel).opensFor(rank, config.agentsShare(), ahead, now);
    }

    /** All windows that hold, as they stand. */
    public List<Allowance> allowances() {
        Instant now = clock.instant();
        return Arrays.stream(Channel.values())
                .flatMap(channel -> lane(channel).allowances(config.agentsShare(), now).stream())
                .toList();
    }

    private Lane lane(Channel channel) {
        return Objects.requireNonNull(lanes.get(channel));
    }
}
