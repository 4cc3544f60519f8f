package dev.firstline.decide;

import dev.firstline.intent.Intents;
import dev.firstline.intent.Signal;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Category;
import dev.firstline.understand.Understanding;
import java.util.Optional;

/**
 * Decides what a mention causes: first the guards in their order, then the table by category, then what may be said now.
 * Pure: no clock, no I/O; the same input gives the same decision.
 */
public final class Decider {
    private static final int ASKS_AT_MOST = 2;

    private final Intents intents;

    public Decider(Intents intents) {
        this.intents = intents;
    }

    /** What this mention causes in this situation. */
    public Decision decide(Mention mention, Understanding understanding, Situation situation) {
        for (Guard guard : Guards.IN_ORDER) {
            Optional<Decision> settled = guard.check(mention, understanding, situation);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        return Permission.apply(weigh(mention, understanding, situation), understanding, situation);
    }

    private Decision weigh(Mention mention, Understanding understanding, Situation situation) {
        Channel channel = mention.channel();
        if (mention.kind() == Mention.Kind.ENCRYPTED) {
            return new Draft(channel, understanding, situation, Routine.NONE, intents).encrypted();
        }
        if (understanding.foreign()) {
            Draft draft = new Draft(channel, understanding, situation, Routine.NONE, intents);
            return understanding.unclear() ? draft.unclear() : draft.foreign();
        }
        Routine routine = Routine.of(understanding.intent(), situation, intents);
        Draft draft = new Draft(channel, understanding, situation, routine, intents);
        if (understanding.signals().contains(Signal.ASKS_FOR_PERSON)) {
            return draft.toPerson(Reason.ASKS_FOR_PERSON);
        }
        if (understanding.unclear()) {
            return draft.unclear();
        }
        Category category = category(understanding, routine);
        if (category == Category.OTHER && understanding.signals().contains(Signal.SENT_DM)) {
            return draft.readMessage();
        }
        if (category == Category.OTHER && understanding.signals().contains(Signal.CLOSES)) {
            return draft.closed();
        }
        if (routine.state() == Routine.State.NONE && category != Category.URGENT) {
            if (!understanding.sure()) {
                return category == Category.OTHER ? draft.readByPeople() : draft.toPerson(Reason.LOW_CONFIDENCE);
            }
        }
        return switch (category) {
            case URGENT -> draft.urgent();
            case RANT -> draft.rant();
            case QUESTION ->
                understanding.also() == null
                        ? question(draft, routine, situation)
                        : draft.both(Routine.of(understanding.also(), situation, intents));
            case PRAISE -> draft.praise();
            case OTHER -> draft.other();
        };
    }

    /** Who asks a routine question asks a question, even in two words: "NL101?" alone looks like chatter. */
    private static Category category(Understanding understanding, Routine routine) {
        boolean asks = understanding.category() == Category.OTHER && routine.state() != Routine.State.NONE;
        return asks ? Category.QUESTION : understanding.category();
    }

    private static Decision question(Draft draft, Routine routine, Situation situation) {
        return switch (routine.state()) {
            case ANSWERABLE -> draft.answer();
            case INCOMPLETE, AMBIGUOUS ->
                situation.conversation().asked() < ASKS_AT_MOST ? draft.ask() : draft.toPerson(Reason.GAVE_UP_ASKING);
            case OWN_DATA -> draft.ownData();
            case NO_FACT -> draft.toPerson(Reason.STALE_FACT);
            case NONE -> draft.toPerson(Reason.LOW_CONFIDENCE);
        };
    }
}
