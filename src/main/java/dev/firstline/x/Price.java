package dev.firstline.x;

import java.util.Locale;

/**
 * What X charges for (docs.x.com, x-api/getting-started/pricing, with the changelog of 2026-02-06 and 2026-04-16), in millionths of a US
 * dollar. Failed requests are free.
 */
enum Price {
    /** A post of the account's own mentions or timeline; the account must own the app. */
    OWNED_READ(1_000),
    POST_READ(5_000),
    USER_READ(10_000),
    MESSAGE_READ(10_000),
    /** An event of the X Activity API about a mention, a reply or a quote: billed as a post. */
    POST_EVENT(5_000),
    MESSAGE_EVENT(10_000),
    /** A reply to who mentioned or quoted the brand; the service makes no other posts. */
    SUMMONED_REPLY(10_000),
    /** X does not say whether a link makes a summoned reply as dear as any post with one; the dearer is counted. */
    SUMMONED_REPLY_WITH_LINK(200_000),
    MESSAGE(15_000),
    DELETION(10_000);

    private final long micros;

    Price(long micros) {
        this.micros = micros;
    }

    long micros() {
        return micros;
    }

    /** The name on the wire: {@code owned-read}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
