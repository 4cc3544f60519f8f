package dev.firstline.decide;

import dev.firstline.conversation.Owner;
import dev.firstline.intent.Brand;
import dev.firstline.intent.Signal;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Category;
import dev.firstline.understand.Understanding;
import java.util.List;
import java.util.Optional;

/** X's rules and the brand's policy, in the order in which they bind. */
final class Guards {
    /** The order is part of the contract: a case that people own stays theirs whatever the mention says. */
    static final List<Guard> IN_ORDER = List.of(
            Guards::ownPost,
            Guards::retweet,
            Guards::unreadable,
            Guards::peopleOwn,
            Guards::optedOut,
            Guards::sensitiveTopic,
            Guards::overheard,
            Guards::staleMention,
            Guards::notSummoned,
            Guards::wordless);

    private Guards() {}

    private static Optional<Decision> ownPost(Mention mention, Understanding u, Situation s) {
        return mention.own() ? Optional.of(Decision.nothing(Reason.OWN_POST)) : Optional.empty();
    }

    private static Optional<Decision> retweet(Mention mention, Understanding u, Situation s) {
        return mention.kind() == Mention.Kind.RETWEET
                ? Optional.of(Decision.nothing(Reason.RETWEET))
                : Optional.empty();
    }

    private static Optional<Decision> unreadable(Mention mention, Understanding u, Situation s) {
        return mention.kind() == Mention.Kind.UNREADABLE
                ? Optional.of(Decision.toPeople(Reason.UNREADABLE, Brand.GENERAL, 2))
                : Optional.empty();
    }

    private static Optional<Decision> peopleOwn(Mention mention, Understanding u, Situation s) {
        if (s.conversation().owner().kind() == Owner.Kind.BOT) {
            return Optional.empty();
        }
        boolean sensitive = u.signals().contains(Signal.SENSITIVE);
        Handoff joins = sensitive
                ? new Handoff(Brand.SENSITIVE, Priority.URGENT, null)
                : new Handoff(Brand.GENERAL, Priority.of(u), null);
        List<Reason> reasons =
                sensitive ? List.of(Reason.SENSITIVE_TOPIC, Reason.PEOPLE_OWN) : List.of(Reason.PEOPLE_OWN);
        return Optional.of(new Decision(null, joins, reasons, optsOut(u)));
    }

    /** X: "honour at once"; what still needs help, or may say something else, goes to people, who may answer by hand. */
    private static Optional<Decision> optedOut(Mention mention, Understanding u, Situation s) {
        if (optsOut(u)) {
            boolean look = u.category() == Category.URGENT || u.foreign();
            Handoff handoff = look ? new Handoff(Brand.GENERAL, Priority.of(u), null) : null;
            return Optional.of(new Decision(null, handoff, List.of(Reason.OPTED_OUT), true));
        }
        return s.conversation().optedOut() ? Optional.of(silently(Reason.OPTED_OUT, u)) : Optional.empty();
    }

    private static Optional<Decision> sensitiveTopic(Mention mention, Understanding u, Situation s) {
        return u.signals().contains(Signal.SENSITIVE)
                ? Optional.of(Decision.toPeople(Reason.SENSITIVE_TOPIC, Brand.SENSITIVE, 1))
                : Optional.empty();
    }

    /**
     * X: developer guidelines, "contacting people who merely complained publicly" is forbidden, and keyword-triggered replies are.
     * Whoever is in need or angry is shown to people, who may act elsewhere; the rest is talk among others.
     */
    private static Optional<Decision> overheard(Mention mention, Understanding u, Situation s) {
        if (mention.kind() != Mention.Kind.OVERHEARD) {
            return Optional.empty();
        }
        boolean matters = u.category() == Category.URGENT || u.category() == Category.RANT;
        return Optional.of(
                matters
                        ? Decision.toPeople(Reason.NOT_SUMMONED, Brand.GENERAL, Priority.of(u))
                        : Decision.nothing(Reason.NOT_SUMMONED));
    }

    private static Optional<Decision> wordless(Mention mention, Understanding u, Situation s) {
        return mention.kind() == Mention.Kind.WORDLESS
                ? Optional.of(Decision.toPeople(Reason.WORDLESS, Brand.GENERAL, Priority.NORMAL))
                : Optional.empty();
    }

    private static Optional<Decision> staleMention(Mention mention, Understanding u, Situation s) {
        return s.overdue() ? Optional.of(silently(Reason.STALE_MENTION, u)) : Optional.empty();
    }

    private static Optional<Decision> notSummoned(Mention mention, Understanding u, Situation s) {
        return mention.summons() ? Optional.empty() : Optional.of(silently(Reason.NOT_SUMMONED, u));
    }

    /** No post; people hear of it only if it asks for service, cannot be read or shows personal data. */
    private static Decision silently(Reason reason, Understanding u) {
        boolean service = u.category() != Category.PRAISE && u.category() != Category.OTHER;
        return service || u.foreign() || u.unclear() || !u.personalData().isEmpty()
                ? Decision.toPeople(reason, Brand.GENERAL, Priority.of(u))
                : Decision.nothing(reason);
    }

    /** "No bot, get me a person" asks for a person, who is not to be left without an answer. */
    private static boolean optsOut(Understanding u) {
        return u.signals().contains(Signal.OPTS_OUT) && !u.signals().contains(Signal.ASKS_FOR_PERSON);
    }
}
