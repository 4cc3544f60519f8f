package dev.firstline.act;

import dev.firstline.mention.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many posts and messages X still allows, as its last headers said. A share is kept for agents, so that a wave of mentions cannot
 * silence people. Thread-safe.
 */
@ApplicationScoped
class Budget {
    private final ActConfig config;
    private final Clock clock;
    private final Map<Channel, SendBudget> said = new ConcurrentHashMap<>();

    Budget(ActConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void heard(Channel channel, @Nullable SendBudget fromHeaders) {
        if (fromHeaders != null) {
            said.put(channel, fromHeaders);
        }
    }

    /** Empty when this sender may post now, else when to try again. */
    Optional<Instant> waitUntil(Channel channel, Sender sender) {
        SendBudget budget = said.get(channel);
        if (budget == null || !budget.resetAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        int kept = sender == Sender.AGENT ? 0 : budget.limit() * config.agentsShare() / 100;
        return budget.remaining() > kept ? Optional.empty() : Optional.of(budget.resetAt());
    }
}
