package dev.firstline.queue;

import dev.firstline.act.Delivery;
import dev.firstline.act.Outbox;
import dev.firstline.act.Reply;
import dev.firstline.cases.Case;
import dev.firstline.cases.Cases;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Message;
import dev.firstline.conversation.Messages;
import dev.firstline.intent.PostLength;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Queues what an agent says, under the epoch of the agent's lease: after a change of hands it cannot leave. */
@ApplicationScoped
class AgentReplies {
    private final Cases cases;
    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final PersonalDataFinder personalData;

    AgentReplies(
            Cases cases,
            Conversations conversations,
            Messages messages,
            Outbox outbox,
            PersonalDataFinder personalData) {
        this.cases = cases;
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.personalData = personalData;
    }

    /** A reply in the outbox, and the case's version after it. */
    record Queued(Delivery delivery, long caseVersion) {}

    /** A post to answer and where it stands. */
    private record Target(Conversation conversation, Message post) {}

    @Transactional
    Queued queue(long caseId, String agent, long version, String text) {
        checkText(text);
        Case subject = cases.answering(caseId, agent, version);
        if (outbox.saidBefore(subject.account(), text)) {
            throw new ProblemException(
                    409, "duplicate-text", "the account posted these very words lately, and X refuses them: reword it");
        }
        Target target = target(subject);
        Delivery delivery = outbox.add(new Reply(
                target.conversation(),
                subject.id(),
                target.post().post(),
                target.post().at(),
                target.post().newest(),
                agent,
                text,
                Reply.AGENTS_FIRST,
                null,
                null));
        return new Queued(delivery, subject.version());
    }

    private void checkText(String text) {
        int length = PostLength.of(text);
        if (length > PostLength.MOST) {
            throw new ProblemException(
                    400,
                    "too-long",
                    "text: %d of %d weighted characters".formatted(length, PostLength.MOST),
                    Map.of("field", "text", "length", length));
        }
        if (!personalData.find(text).isEmpty()) {
            throw new ProblemException(
                    409,
                    "personal-data-in-reply",
                    "the text shows personal data, which never leaves in public",
                    Map.of("kinds", kinds(text)));
        }
    }

    private List<String> kinds(String text) {
        return personalData.find(text).stream()
                .map(span -> span.kind().label())
                .distinct()
                .toList();
    }

    /** The author's latest post that X lets the brand answer. */
    private Target target(Case subject) {
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
                .findFirst()
                .orElseThrow(() -> refusedByX(subject));
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
