package dev.firstline.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The direct messages. Thread-safe. */
final class Messages {
    private final Clock clock;
    private final Snowflakes ids;
    private final Journal journal;

    private final List<SandboxMessage> all = new ArrayList<>();
    private final Map<String, List<SandboxMessage>> byConversation = new HashMap<>();
    private final Map<String, SandboxMessage> byKey = new HashMap<>();

    Messages(Clock clock, Snowflakes ids, Journal journal) {
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        journal.tell(this::take);
    }

    /** @param key the same key again sends nothing and returns the message sent then */
    synchronized SandboxMessage send(
            SandboxUser sender, SandboxUser recipient, String text, boolean encrypted, @Nullable String key) {
        if (key != null && byKey.containsKey(key)) {
            return byKey.get(key);
        }
        var message =
                new SandboxMessage(ids.next(), sender.id(), recipient.id(), text, encrypted, clock.instant(), key);
        journal.write(message);
        return message;
    }

    synchronized Optional<SandboxMessage> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether either wrote to the other in the open before, which lets both go on whatever their settings are. */
    synchronized boolean areTalking(SandboxUser one, SandboxUser other) {
        return byConversation.containsKey(SandboxMessage.conversation(one.id(), other.id()));
    }

    /** Readable ones, oldest first. */
    synchronized List<SandboxMessage> between(long one, long other) {
        return List.copyOf(byConversation.getOrDefault(SandboxMessage.conversation(one, other), List.of()));
    }

    /** Oldest first, the encrypted ones too. */
    synchronized List<SandboxMessage> all() {
        return List.copyOf(all);
    }

    private synchronized void keep(SandboxMessage message) {
        ids.seen(message.id());
        all.add(message);
        if (message.key() != null) {
            byKey.put(message.key(), message);
        }
        if (!message.encrypted()) {
            byConversation
                    .computeIfAbsent(
                            SandboxMessage.conversation(message.sender(), message.recipient()),
                            fresh -> new ArrayList<>())
                    .add(message);
        }
    }

    private void take(LedgerLine line) {
        if (line instanceof SandboxMessage message) {
            keep(message);
        }
    }
}
