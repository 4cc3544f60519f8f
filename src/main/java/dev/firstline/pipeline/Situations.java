package dev.firstline.pipeline;

import dev.firstline.act.Outbox;
import dev.firstline.conversation.BotModes;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.ConversationState;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.OptOuts;
import dev.firstline.decide.Situation;
import dev.firstline.mention.Mention;
import dev.firstline.mention.Redaction;
import dev.firstline.understand.Context;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Fetches what understanding and decision need to know, as values. */
@ApplicationScoped
class Situations {
    /** After an outage: nobody wants a robot's answer to yesterday's post. */
    private static final Duration TOO_OLD = Duration.ofHours(24);

    private static final Duration BURST = Duration.ofSeconds(60);

    /** Who asks the same again so soon was not helped. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final OptOuts optOuts;
    private final BotModes modes;
    private final Conversations conversations;
    private final FeedFacts facts;
    private final KnownNames names;
    private final Outbox outbox;
    private final WaitingTimes waitingTimes;
    private final Clock clock;

    Situations(
            OptOuts optOuts,
            BotModes modes,
            Conversations conversations,
            FeedFacts facts,
            KnownNames names,
            Outbox outbox,
            WaitingTimes waitingTimes,
            Clock clock) {
        this.optOuts = optOuts;
        this.modes = modes;
        this.conversations = conversations;
        this.facts = facts;
        this.names = names;
        this.outbox = outbox;
        this.waitingTimes = waitingTimes;
        this.clock = clock;
    }

    /** What a mention says, knowing what its conversation is about. */
    Understanding read(Mention mention, Conversation conversation, Lessons lessons) {
        Context context = lessons.context(conversation.pending(clock.instant()), mention.language(), names.now());
        return lessons.understander()
                .understand(
                        mention.text(),
                        context,
                        mention.redactions().stream().map(Redaction::kind).collect(Collectors.toSet()));
    }

    Situation of(Mention mention, Conversation conversation, Understanding understanding, Lessons lessons) {
        Instant now = clock.instant();
        FactSearch.Found found =
                new FactSearch(lessons.intents(), facts).of(understanding, conversation.pending(now), now);
        return new Situation(
                new ConversationState(
                        conversation.owner(),
                        conversation.asked(),
                        optOuts.has(mention.account(), mention.author().id())),
                modes.now(),
                found.findings(),
                found.known(),
                answered(mention, understanding, now),
                waitingTimes.now(),
                mention.postedAt().plus(TOO_OLD).isBefore(now),
                burst(mention));
    }

    private Set<String> answered(Mention mention, Understanding understanding, Instant now) {
        return understanding.asked().stream()
                .map(IntentMatch::intent)
                .filter(intent -> conversations.answeredSince(
                        mention.account(), mention.author().id(), intent, now.minus(LATELY)))
                .collect(Collectors.toSet());
    }

    /** A reply to what the brand said is a new interaction, however quick; X's rule counts interactions, not posts. */
    private boolean burst(Mention mention) {
        if (mention.repliesTo() != null && outbox.made(mention.account(), mention.repliesTo())) {
            return false;
        }
        return outbox.botAnswered(
                mention.account(),
                mention.channel(),
                mention.author().id(),
                mention.postedAt().minus(BURST));
    }
}
