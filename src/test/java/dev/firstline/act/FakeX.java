package dev.firstline.act;

import dev.firstline.mention.AuthorId;
import dev.firstline.mention.PostId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** X as a test wants it: makes posts, or answers what it was told to, and shows its timeline. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeX implements ReplySender {
    /** A post that X made. */
    public record Made(PostId id, PostId inReplyTo, String text) {}

    /** What to do with the next call instead of making the post. */
    private record Planned(boolean makesIt, SendOutcome outcome) {}

    private final Clock clock;
    private final AtomicLong ids = new AtomicLong(900_000_000_000L);
    private final List<Made> timeline = new ArrayList<>();
    private final List<Outgoing.DirectMessage> messages = new ArrayList<>();
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final Deque<DeleteOutcome> deletions = new ArrayDeque<>();

    FakeX(Clock clock) {
        this.clock = clock;
    }

    /** The next call is answered with this, and X does not make the post. */
    public synchronized void next(SendOutcome outcome) {
        planned.add(new Planned(false, outcome));
    }

    /** X makes the post, but answers with this. */
    public synchronized void nextIsMadeBut(SendOutcome outcome) {
        planned.add(new Planned(true, outcome));
    }

    /** X makes the post, but the answer is lost. */
    public synchronized void nextAnswerIsLost() {
        nextIsMadeBut(new SendOutcome.Unknown("answer lost", null));
    }

    public synchronized List<Made> repliesTo(PostId post) {
        return timeline.stream().filter(made -> made.inReplyTo().equals(post)).toList();
    }

    /** The direct messages that an author got. */
    public synchronized List<String> messagesTo(AuthorId author) {
        return messages.stream()
                .filter(message -> message.to().equals(author))
                .map(Outgoing.DirectMessage::text)
                .toList();
    }

    @Override
    public synchronized SendOutcome send(Outgoing outgoing) {
        Planned plan = planned.poll();
        if (plan != null && !plan.makesIt()) {
            return plan.outcome();
        }
        PostId id = new PostId(String.valueOf(ids.incrementAndGet()));
        if (outgoing instanceof Outgoing.PublicReply reply) {
            timeline.add(new Made(id, reply.inReplyTo(), reply.text()));
        } else if (outgoing instanceof Outgoing.DirectMessage message) {
            messages.add(message);
        }
        return plan == null ? new SendOutcome.Sent(id, plenty()) : plan.outcome();
    }

    /** The next deletion ends like this, and the post stays. */
    public synchronized void nextDeletion(DeleteOutcome outcome) {
        deletions.add(outcome);
    }

    @Override
    public synchronized DeleteOutcome delete(PostId post) {
        DeleteOutcome plan = deletions.poll();
        if (plan != null) {
            return plan;
        }
        timeline.removeIf(made -> made.id().equals(post));
        return new DeleteOutcome.Gone();
    }

    /** Limits are not what most tests are about. */
    private SendBudget plenty() {
        return new SendBudget(1_000_000, 999_999, clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Override
    public synchronized List<PostId> find(Outgoing outgoing, Instant since) {
        return outgoing instanceof Outgoing.PublicReply reply
                ? repliesTo(reply.inReplyTo()).stream().map(Made::id).toList()
                : List.of();
    }
}
