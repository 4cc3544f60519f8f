package dev.firstline.conversation;

import java.time.Instant;

/**
 * What the bot asked and still waits for.
 *
 * @param intent the routine question it will answer once it knows
 * @param need   what it asked for, e.g. {@code flight}
 * @param since  when it asked
 */
public record PendingQuestion(String intent, String need, Instant since) {}
