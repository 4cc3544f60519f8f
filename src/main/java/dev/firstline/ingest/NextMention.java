package dev.firstline.ingest;

import dev.firstline.mention.Mention;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes up one stored mention: what the handler writes and the mark that the mention is decided commit together. */
@ApplicationScoped
class NextMention {
    /** How often a passing trouble of the database is tried again before the mention goes to people. */
    private static final int PASSING_TROUBLES = 4;

    private final Mentions mentions;
    private final MentionHandler handler;
    private final Clock clock;

    NextMention(Mentions mentions, MentionHandler handler, Clock clock) {
        this.mentions = mentions;
        this.handler = handler;
        this.clock = clock;
    }

    /** What became of one turn. */
    enum Turn {
        /** A mention was decided or put off; there may be more. */
        TAKEN,
        /** Nothing may be decided now. */
        IDLE,
        /** Not even the failure could be stored; the mention stays where it is. */
        STUCK
    }

    /** Decides the next mention, or hands it to people; an {@link Error} while handling counts as a failure like others. */
    Turn takeUp() {
        Attempt attempt = new Attempt();
        try {
            return QuarkusTransaction.requiringNew().call(attempt::run);
        } catch (RuntimeException e) {
            Mention mention = attempt.mention;
            if (mention == null) {
                Log.debugf("No mention can be taken up: failure=%s", Failures.describe(e));
                return Turn.STUCK;
            }
            Log.errorf("Mention failed: mentionId=%s failure=%s", mention.id(), Failures.describe(e));
            return afterFailure(mention, attempt.earlierAttempts, e);
        }
    }

    /** One try; remembers what it held, for when the transaction is gone. */
    private class Attempt {
        @Nullable
        Mention mention;

        int earlierAttempts;

        Turn run() {
            Optional<MentionRow> row = mentions.claimNext(clock.instant());
            if (row.isEmpty()) {
                return Turn.IDLE;
            }
            Mention claimed = row.get().mention();
            mention = claimed;
            earlierAttempts = row.get().attempts();
            if (row.get().revised()) {
                handler.revised(claimed);
            } else {
                handler.handle(claimed);
            }
            mentions.decided(claimed, clock.instant());
            return Turn.TAKEN;
        }
    }

    private Turn afterFailure(Mention mention, int earlierAttempts, RuntimeException failure) {
        if (PassingTrouble.is(failure) && earlierAttempts < PASSING_TROUBLES) {
            return postpone(mention, earlierAttempts);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> giveUp(mention, failure));
            return Turn.TAKEN;
        } catch (RuntimeException e) {
            Log.errorf("Mention cannot go to people yet: mentionId=%s failure=%s", mention.id(), Failures.describe(e));
            return postpone(mention, earlierAttempts);
        }
    }

    /** Between the two transactions another worker may have taken the mention up, and even decided it. */
    private void giveUp(Mention mention, RuntimeException failure) {
        if (mentions.claim(mention)) {
            handler.failed(mention, failure);
            mentions.decided(mention, clock.instant());
        }
    }

    private Turn postpone(Mention mention, int earlierAttempts) {
        try {
            QuarkusTransaction.requiringNew().run(() -> mentions.postpone(mention, earlierAttempts, clock.instant()));
            return Turn.TAKEN;
        } catch (RuntimeException e) {
            return Turn.STUCK;
        }
    }
}
