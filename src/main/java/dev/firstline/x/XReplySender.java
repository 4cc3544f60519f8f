package dev.firstline.x;

import dev.firstline.act.LookFailedException;
import dev.firstline.act.ReplySender;
import dev.firstline.act.SendOutcome;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts the brand's replies by {@code POST /2/tweets}. */
@ApplicationScoped
class XReplySender implements ReplySender {
    private static final Duration AFTER_NO_CONNECTION = Duration.ofSeconds(2);
    private static final Duration AFTER_MISSING_CREDENTIAL = Duration.ofMinutes(1);

    private final XClient client;
    private final OwnTimeline timeline;
    private final Clock clock;

    XReplySender(XClient client, XReads reads, Clock clock) {
        this.client = client;
        this.timeline = new OwnTimeline(reads, clock);
        this.clock = clock;
    }

    @Override
    public SendOutcome send(String text, PostId inReplyTo) {
        try {
            XAnswer answer = client.post(new NewPost(text, new NewPost.Reply(inReplyTo.value())));
            return new SendAnswer(answer, clock.instant()).outcome();
        } catch (MissingCredentialException e) {
            return notSent(e, AFTER_MISSING_CREDENTIAL);
        } catch (NoAnswerException e) {
            return e.neverArrived()
                    ? notSent(e, AFTER_NO_CONNECTION)
                    : new SendOutcome.Unknown(String.valueOf(e.getMessage()), null);
        }
    }

    private SendOutcome notSent(RuntimeException why, Duration pause) {
        return new SendOutcome.NotSent(
                String.valueOf(why.getMessage()), clock.instant().plus(pause), null);
    }

    @Override
    public List<PostId> findReplies(PostId inReplyTo, Instant since) {
        try {
            return timeline.repliesTo(inReplyTo, since);
        } catch (UnavailableException | UnreadableItemException e) {
            throw new LookFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
