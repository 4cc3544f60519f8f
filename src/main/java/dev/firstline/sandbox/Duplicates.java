package dev.firstline.sandbox;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;

/** Tells whether an account says the same again. X names no period; a day is the strict reading of "recently". */
final class Duplicates {
    private static final Duration RECENT = Duration.ofDays(1);
    private static final int LOOKED_AT = 1000;

    private final Ledger ledger;
    private final Clock clock;

    Duplicates(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean has(SandboxUser author, String typed) {
        var since = clock.instant().minus(RECENT);
        var plain = plain(typed);
        return ledger.postsOf(author, LOOKED_AT).stream()
                .filter(post -> post.createdAt().isAfter(since))
                .anyMatch(post -> plain(post.typed()).equals(plain));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
