package dev.firstline.queue;

import dev.firstline.act.ComposerLink;
import dev.firstline.act.Delivery;
import dev.firstline.act.Outbox;
import dev.firstline.act.Rank;
import dev.firstline.act.Reply;
import dev.firstline.cases.Actor;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMoves;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Message;
import dev.firstline.conversation.Messages;
import dev.firstline.mention.Channel;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queues what an agent says, under the epoch of the agent's lease: after a change of hands it cannot leave. */
@ApplicationScoped
class AgentReplies {
    private final CaseMoves moves;
    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final ReplyText texts;

    AgentReplies(CaseMoves moves, Conversations conversations, Messages messages, Outbox outbox, ReplyText texts) {
        this.moves = moves;
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** A reply in the outbox, and the case's version after it. */
    record Queued(Delivery delivery, long caseVersion) {}

    /** A post to answer and where it stands. */
    private record Target(Conversation conversation, Message post) {}

    /** @param channel where to say it; null: where the author wrote last */
    @Transactional
    Queued queue(long caseId, Actor agent, long version, String text, @Nullable Channel channel) {
        Case subject = moves.answering(caseId, agent, version);
        Target target = target(subject, channel);
        Channel on = target.conversation().channel();
        texts.check(on, text);
        if (on == Channel.PUBLIC && outbox.saidBefore(subject.account(), text)) {
            throw new ProblemException(
                    409, "duplicate-text", "the account posted these very words lately, and X refuses them: reword it");
        }
        Delivery delivery = outbox.add(new Reply(
                target.conversation(),
                subject.id(),
                target.post().post(),
                target.post().at(),
                target.post().newest(),
                agent.name(),
                text,
                Rank.AGENT,
                null,
                null));
        return new Queued(delivery, subject.version());
    }

    /** The author's latest post or message that X lets the brand answer. */
    private Target target(Case subject, @Nullable Channel channel) {
        List<Target> posts = conversations.lockOfCase(subject.id()).stream()
                .flatMap(each -> messages.of(each.id()).stream()
                        .filter(message -> message.origin() == Message.Origin.CUSTOMER)
                        .map(message -> new Target(each, message)))
                .sorted(Comparator.comparing((Target target) -> target.post().at())
                        .thenComparing(target -> target.post().post())
                        .reversed())
                .toList();
        return posts.stream()
                .filter(target -> target.post().summons())
                .filter(target -> channel == null || target.conversation().channel() == channel)
                .findFirst()
                .orElseThrow(() -> channel == Channel.DM ? neverWrote(subject) : refusedByX(subject));
    }

    /** X: an automated account may write a direct message only to who wrote one first (developer guidelines). */
    private static ProblemException neverWrote(Case subject) {
        return new ProblemException(
                409,
                "no-direct-message",
                "the author has not sent a direct message, and the brand may not send the first: invite them with the link",
                Map.of("link", ComposerLink.to(subject.account())));
    }

    private static ProblemException refusedByX(Case subject) {
        String permalink = "https://x.com/" + subject.author().username() + "/status/" + subject.lastMention();
        return new ProblemException(
                409,
                "x-refuses-reply",
                "the author did not @mention or quote the brand, so X refuses replies through its API: answer on X itself",
                Map.of("permalink", permalink));
    }
}
