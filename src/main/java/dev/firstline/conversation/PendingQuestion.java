package dev.firstline.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routine question a conversation is about.
 *
 * @param intent which one
 * @param need   what the bot asked for and still waits for, e.g. {@code flight}; null once it answered, while what follows may
 *     still be about it: "and tomorrow's?"
 * @param said   what the customer named so far, as placeholder values
 * @param since  when the bot asked or answered
 */
public record PendingQuestion(String intent, @Nullable String need, Map<String, String> said, Instant since) {
    public PendingQuestion {
        said = Map.copyOf(said);
    }
}
