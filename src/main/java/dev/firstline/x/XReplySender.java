package dev.firstline.x;

import dev.firstline.act.DeleteOutcome;
import dev.firstline.act.LookFailedException;
import dev.firstline.act.Outgoing;
import dev.firstline.act.ReplySender;
import dev.firstline.act.SendOutcome;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts the brand's replies by {@code POST /2/tweets}, and sends its direct messages. */
@ApplicationScoped
class XReplySender implements ReplySender {
    private static final Duration AFTER_NO_CONNECTION = Duration.ofSeconds(2);
    private static final Duration AFTER_MISSING_CREDENTIAL = Duration.ofMinutes(1);

    private final XClient client;
    private final OwnTimeline timeline;
    private final OwnMessages messages;
    private final Clock clock;

    XReplySender(XClient client, XReads reads, Clock clock) {
        this.client = client;
        this.timeline = new OwnTimeline(reads, clock);
        this.messages = new OwnMessages(reads, clock);
        this.clock = clock;
    }

    @Override
    public SendOutcome send(Outgoing outgoing) {
        try {
            return outgoing instanceof Outgoing.DirectMessage message
                    ? send(message)
                    : send((Outgoing.PublicReply) outgoing);
        } catch (MissingCredentialException e) {
            return notSent(e, AFTER_MISSING_CREDENTIAL);
        } catch (NoAnswerException e) {
            return e.neverArrived()
                    ? notSent(e, AFTER_NO_CONNECTION)
                    : new SendOutcome.Unknown(String.valueOf(e.getMessage()), null);
        }
    }

    private SendOutcome send(Outgoing.PublicReply reply) {
        XAnswer answer = client.post(
                new NewPost(reply.text(), new NewPost.Reply(reply.inReplyTo().value())));
        return SendAnswer.toPost(answer, clock.instant()).outcome();
    }

    private SendOutcome send(Outgoing.DirectMessage message) {
        XAnswer answer = client.message(message.to().value(), new NewMessage(message.text()));
        return SendAnswer.toMessage(answer, clock.instant()).outcome();
    }

    @Override
    public DeleteOutcome delete(PostId post) {
        try {
            return new DeleteAnswer(client.delete(post), clock.instant()).outcome();
        } catch (MissingCredentialException | NoAnswerException e) {
            return new DeleteOutcome.Unavailable(String.valueOf(e.getMessage()), null);
        }
    }

    private SendOutcome notSent(RuntimeException why, Duration pause) {
        return new SendOutcome.NotSent(
                String.valueOf(why.getMessage()), clock.instant().plus(pause), null);
    }

    @Override
    public List<PostId> find(Outgoing outgoing, Instant since) {
        try {
            return outgoing instanceof Outgoing.DirectMessage message
                    ? messages.to(message.to(), since)
                    : timeline.repliesTo(((Outgoing.PublicReply) outgoing).inReplyTo(), since);
        } catch (UnavailableException | UnreadableItemException e) {
            throw new LookFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
