package dev.firstline.act;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.BotModes;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Owner;
import dev.firstline.facts.Facts;
import dev.firstline.personal.PersonalDataFinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The last look before a reply leaves, in the transaction that leases it: what was true when it was written may have changed.
 * Only the budget and the clock make a reply wait; everything else stops it.
 */
@ApplicationScoped
class DepartureGuard {
    private final BotModes modes;
    private final Facts facts;
    private final PersonalDataFinder personalData;
    private final Outbox outbox;
    private final Budget budget;
    private final ActConfig config;
    private final Clock clock;

    DepartureGuard(
            BotModes modes,
            Facts facts,
            PersonalDataFinder personalData,
            Outbox outbox,
            Budget budget,
            ActConfig config,
            Clock clock) {
        this.modes = modes;
        this.facts = facts;
        this.personalData = personalData;
        this.outbox = outbox;
        this.budget = budget;
        this.config = config;
        this.clock = clock;
    }

    Departure check(Delivery delivery, Conversation conversation) {
        if (!stillOwned(delivery, conversation)) {
            return new Departure.Cancel("people-own");
        }
        boolean bot = delivery.sender() == Sender.BOT;
        if (bot && modes.now() != BotMode.ON) {
            return new Departure.Cancel("bot-" + modes.now().name().toLowerCase(Locale.ROOT));
        }
        if (!stillTrue(delivery)) {
            return new Departure.Cancel("stale-fact");
        }
        if (!personalData.find(withoutLinks(delivery.text())).isEmpty()) {
            return new Departure.Refuse("personal-data-in-reply");
        }
        if (!PostLength.fits(delivery.text())) {
            return new Departure.Refuse("too-long");
        }
        if (outbox.saidByAnother(delivery)) {
            return new Departure.Refuse("duplicate-text");
        }
        return inBudget(delivery);
    }

    /** The epoch grew if anybody else took over since the reply was written. */
    private static boolean stillOwned(Delivery delivery, Conversation conversation) {
        if (delivery.epoch() != conversation.epoch()) {
            return false;
        }
        return delivery.sender() == Sender.AGENT
                ? conversation.owner().equals(Owner.agent(String.valueOf(delivery.agent())))
                : conversation.owner().kind() != Owner.Kind.AGENT;
    }

    private boolean stillTrue(Delivery delivery) {
        FactStated stated = delivery.fact();
        if (stated == null) {
            return true;
        }
        return stated.freshUntil().isAfter(clock.instant())
                && facts.current(stated.feed(), stated.key())
                        .filter(fact -> fact.version() == stated.version())
                        .isPresent();
    }

    private Departure inBudget(Delivery delivery) {
        Instant now = clock.instant();
        Optional<Instant> wait = budget.waitUntil(delivery.sender());
        if (wait.isEmpty()) {
            return new Departure.Go();
        }
        boolean tooLate = delivery.sender() == Sender.BOT && delivery.waitedLongerThan(config.waitAtMost(), now);
        return tooLate ? new Departure.Cancel("budget-deferred") : new Departure.Wait("budget-deferred", wait.get());
    }

    /** Ids inside links are not anybody's data. */
    private static String withoutLinks(String text) {
        return text.replaceAll("https?://\\S+", "");
    }
}
