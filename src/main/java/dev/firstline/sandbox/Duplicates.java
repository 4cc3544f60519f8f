package dev.firstline.sandbox;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

/** Tells whether an account says the same again. X names no period; a day is the strict reading of "recently". */
final class Duplicates {
    private static final Duration RECENT = Duration.ofDays(1);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Ledger ledger;
    private final Clock clock;

    Duplicates(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean has(SandboxUser author, String typed) {
        var since = clock.instant().minus(RECENT);
        return ledger.sameText(author, typed).stream()
                .anyMatch(post -> post.createdAt().isAfter(since));
    }

    /** What counts as the same text. */
    static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }
}
