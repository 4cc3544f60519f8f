package dev.firstline.ingest;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Stores what came at once. A post with something that the database cannot keep must not hold up all others for ever. */
@ApplicationScoped
public class Batch {
    private final Intake intake;
    private final Clock clock;

    Batch(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Stores all posts at once, or one by one when a value of one of them is refused; that one goes in without its content.
     *
     * @return how many were new
     */
    public int take(String account, Source source, List<IncomingPost> posts) {
        try {
            return intake.take(account, source, posts);
        } catch (RuntimeException e) {
            if (!ValueRefused.is(e)) {
                throw e;
            }
            return posts.stream()
                    .mapToInt(post -> takeOne(account, source, post))
                    .sum();
        }
    }

    private int takeOne(String account, Source source, IncomingPost post) {
        try {
            return intake.take(account, source, List.of(post));
        } catch (RuntimeException e) {
            if (!ValueRefused.is(e)) {
                throw e;
            }
            Log.errorf("Mention cannot be stored as it is: mentionId=%s failure=%s", post.id(), Failures.describe(e));
            return intake.take(account, source, List.of(post.unreadable(clock.instant())));
        }
    }
}
