package dev.firstline.pipeline;

import dev.firstline.act.Outbox;
import dev.firstline.conversation.BotModes;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.ConversationState;
import dev.firstline.conversation.OptOuts;
import dev.firstline.conversation.PendingQuestion;
import dev.firstline.decide.Situation;
import dev.firstline.facts.Facts;
import dev.firstline.facts.Finding;
import dev.firstline.intent.FactNeed;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Template;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Context;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches what understanding and decision need to know, as values. */
@ApplicationScoped
class Situations {
    /** After an outage: nobody wants a robot's answer to yesterday's post. */
    private static final Duration TOO_OLD = Duration.ofHours(24);

    private static final Duration BURST = Duration.ofSeconds(60);

    private final OptOuts optOuts;
    private final BotModes modes;
    private final Facts facts;
    private final KnownNames names;
    private final Outbox outbox;
    private final WaitingTimes waitingTimes;
    private final Intents intents;
    private final Clock clock;

    Situations(
            OptOuts optOuts,
            BotModes modes,
            Facts facts,
            KnownNames names,
            Outbox outbox,
            WaitingTimes waitingTimes,
            Intents intents,
            Clock clock) {
        this.optOuts = optOuts;
        this.modes = modes;
        this.facts = facts;
        this.names = names;
        this.outbox = outbox;
        this.waitingTimes = waitingTimes;
        this.intents = intents;
        this.clock = clock;
    }

    Context context(Conversation conversation, Mention mention) {
        PendingQuestion pending = conversation.pending(clock.instant());
        return new Context(
                pending == null ? null : pending.intent(),
                pending == null ? null : pending.need(),
                mention.language(),
                names.now());
    }

    Situation of(Mention mention, Conversation conversation, Understanding understanding) {
        Instant now = clock.instant();
        Map<String, String> known =
                Known.of(understanding, now.atZone(intents.brand().timeZone()).toLocalDate());
        return new Situation(
                new ConversationState(
                        conversation.owner(),
                        conversation.asked(),
                        optOuts.has(mention.account(), mention.author().id())),
                modes.now(),
                finding(understanding, known, now),
                known,
                waitingTimes.now(),
                mention.postedAt().plus(TOO_OLD).isBefore(now),
                burst(mention));
    }

    private @Nullable Finding finding(Understanding understanding, Map<String, String> known, Instant now) {
        IntentMatch match = understanding.intent();
        Intent intent = match == null ? null : intents.intents().get(match.intent());
        FactNeed need = intent == null ? null : intent.fact();
        FeedSchema feed = need == null ? null : intents.feeds().get(need.feed());
        if (need == null || feed == null) {
            return null;
        }
        Template key = new Template(feed.key());
        return key.filledBy(known) ? facts.find(feed.feed(), key.fill(known), need.freshFor(), now) : null;
    }

    /** A reply to what the brand said is a new interaction, however quick; X's rule counts interactions, not posts. */
    private boolean burst(Mention mention) {
        if (mention.repliesTo() != null && outbox.made(mention.account(), mention.repliesTo())) {
            return false;
        }
        return outbox.botAnswered(
                mention.account(), mention.author().id(), mention.postedAt().minus(BURST));
    }
}
