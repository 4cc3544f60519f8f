package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/** Asks one source for what is new, never twice at a time and never before it wants to be asked. */
final class Poll {
    private final MentionSource source;
    private final Batch batch;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Trouble trouble;
    private final ReentrantLock polling = new ReentrantLock();
    private volatile Instant notBefore = Instant.MIN;
    private volatile Instant succeeded = Instant.MIN;

    Poll(MentionSource source, Batch batch, Checkpoints checkpoints, Clock clock) {
        this.source = source;
        this.batch = batch;
        this.checkpoints = checkpoints;
        this.clock = clock;
        trouble = new Trouble("Polling " + source.source().name().toLowerCase(Locale.ROOT));
    }

    Source source() {
        return source.source();
    }

    /** When the source was last read to its end. */
    Instant succeeded() {
        return succeeded;
    }

    /** Polls when it is time again. */
    void onTime() {
        if (source.on()) {
            pollOnce();
        }
    }

    void pollOnce() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore) || !polling.tryLock()) {
            return;
        }
        try {
            // Counted from the beginning of a reading, and a little early: the scheduler's second is not the clock's.
            notBefore = now.plus(source.every()).minusMillis(100);
            poll();
            succeeded = clock.instant();
            trouble.over();
        } catch (SourceUnavailableException e) {
            Instant retryAt = e.retryAt();
            notBefore = retryAt == null || retryAt.isBefore(notBefore) ? notBefore : retryAt;
            trouble.met(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            trouble.met(Failures.describe(e));
        } finally {
            polling.unlock();
        }
    }

    private void poll() {
        String account = source.account();
        PostId since = checkpoints.find(account, source.source()).orElse(null);
        List<IncomingPost> posts = source.since(since);
        int taken = batch.take(account, source.source(), posts);
        if (taken > 0) {
            Log.infof("Mentions stored: count=%d source=%s", taken, source.source());
        }
    }
}
