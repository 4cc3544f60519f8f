package dev.firstline.act;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.BotModes;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.OptOuts;
import dev.firstline.conversation.Owner;
import dev.firstline.facts.Facts;
import dev.firstline.intent.MessageLength;
import dev.firstline.intent.PostLength;
import dev.firstline.mention.Channel;
import dev.firstline.personal.PersonalDataFinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The last look before a reply leaves, in the transaction that leases it: what was true when it was written may have changed.
 * Only the budget and the clock make a reply wait; everything else stops it.
 */
@ApplicationScoped
class DepartureGuard {
    private final BotModes modes;
    private final OptOuts optOuts;
    private final Facts facts;
    private final PersonalDataFinder personalData;
    private final Outbox outbox;
    private final Budget budget;
    private final Credits credits;
    private final ActConfig config;
    private final Clock clock;

    DepartureGuard(
            BotModes modes,
            OptOuts optOuts,
            Facts facts,
            PersonalDataFinder personalData,
            Outbox outbox,
            Budget budget,
            Credits credits,
            ActConfig config,
            Clock clock) {
        this.modes = modes;
        this.optOuts = optOuts;
        this.facts = facts;
        this.personalData = personalData;
        this.outbox = outbox;
        this.budget = budget;
        this.credits = credits;
        this.config = config;
        this.clock = clock;
    }

    Departure check(Delivery delivery, Conversation conversation) {
        if (!stillOwned(delivery, conversation)) {
            return new Departure.Cancel("people-own");
        }
        Optional<String> silenced =
                delivery.sender() == Sender.BOT ? silenced(delivery, conversation) : Optional.empty();
        if (silenced.isPresent()) {
            return new Departure.Cancel(silenced.get());
        }
        if (!stillTrue(delivery)) {
            return new Departure.Cancel("stale-fact");
        }
        Optional<String> unfit = delivery.channel() == Channel.DM ? unfitMessage(delivery) : unfitPost(delivery);
        return unfit.<Departure>map(Departure.Refuse::new).orElseGet(() -> inBudget(delivery));
    }

    /** What everybody reads. X: 280 weighted characters; a text that the account posted before is refused. */
    private Optional<String> unfitPost(Delivery delivery) {
        if (!personalData.find(withoutLinks(delivery.text())).isEmpty()) {
            return Optional.of("personal-data-in-reply");
        }
        if (!PostLength.fits(delivery.text())) {
            return Optional.of("too-long");
        }
        return outbox.saidByAnother(delivery) ? Optional.of("duplicate-text") : Optional.empty();
    }

    /** What one person reads may name what is theirs. */
    private static Optional<String> unfitMessage(Delivery delivery) {
        return MessageLength.fits(delivery.text()) ? Optional.empty() : Optional.of("too-long");
    }

    /** The epoch grew if anybody else took over since the reply was written. */
    private static boolean stillOwned(Delivery delivery, Conversation conversation) {
        long since = conversation.epoch() - delivery.epoch();
        return switch (conversation.owner().kind()) {
            case AGENT -> since == 0 && conversation.owner().equals(Owner.agent(String.valueOf(delivery.agent())));
            case PEOPLE -> since == 0 && delivery.sender() == Sender.BOT;
            // From an agent straight to the bot only the agent's own closing leads: what was said before it still
            // holds.
            case BOT -> delivery.sender() == Sender.BOT ? since == 0 : since == 1;
        };
    }

    /** What keeps the bot, and only the bot, from speaking now. */
    private Optional<String> silenced(Delivery delivery, Conversation conversation) {
        BotMode mode = modes.now();
        if (mode != BotMode.ON) {
            return Optional.of("bot-" + mode.name().toLowerCase(Locale.ROOT));
        }
        if (optOuts.has(delivery.account(), conversation.author().id())) {
            return Optional.of("opted-out");
        }
        boolean late = delivery.waitedLongerThan(config.waitAtMost(), clock.instant());
        return late ? Optional.of(Objects.requireNonNullElse(delivery.reason(), "late")) : Optional.empty();
    }

    private boolean stillTrue(Delivery delivery) {
        FactStated stated = delivery.fact();
        if (stated == null) {
            return true;
        }
        return facts.current(stated.feed(), stated.key())
                .filter(row -> stated.holds(row, clock.instant()))
                .isPresent();
    }

    private Departure inBudget(Delivery delivery) {
        Optional<Instant> opens = budget.waitUntil(delivery.channel(), delivery.rank(), clock.instant());
        if (opens.isPresent()) {
            return new Departure.Wait("budget-deferred", opens.get());
        }
        return credits.admit(Credits.Use.WRITES)
                .<Departure>map(until -> new Departure.Wait(Credits.REASON, until))
                .orElseGet(Departure.Go::new);
    }

    /** Ids inside links are not anybody's data. */
    private static String withoutLinks(String text) {
        return text.replaceAll("https?://\\S+", "");
    }
}
