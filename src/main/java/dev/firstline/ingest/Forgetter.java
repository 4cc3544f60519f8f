package dev.firstline.ingest;

import dev.firstline.mention.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Deletes a mention that X shows no more, with all that came of its words, in one transaction. */
@ApplicationScoped
public class Forgetter {
    private final MentionHandler handler;
    private final Redactor redactor;
    private final Mentions mentions;
    private final Clock clock;

    Forgetter(MentionHandler handler, Redactor redactor, Mentions mentions, Clock clock) {
        this.handler = handler;
        this.redactor = redactor;
        this.mentions = mentions;
        this.clock = clock;
    }

    @Transactional
    public void forget(Mention mention, String why) {
        handler.gone(mention, why);
        redactor.shred(mention.id());
        mentions.forget(mention, why, clock.instant());
    }
}
