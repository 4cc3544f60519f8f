package dev.firstline.decide;

import dev.firstline.intent.Brand;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.Voice;
import dev.firstline.understand.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the table: what each sort of mention gets said, and what goes to people. */
final class Draft {
    private final Understanding understanding;
    private final Situation situation;
    private final Routine routine;
    private final Voice voice;
    private final Brand brand;
    private final boolean exposed;
    private final List<Part> parts = new ArrayList<>();

    Draft(Understanding understanding, Situation situation, Routine routine, Intents intents) {
        this.understanding = understanding;
        this.situation = situation;
        this.routine = routine;
        voice = intents.voice(understanding.foreign() ? understanding.language() : Intents.LANGUAGE);
        brand = intents.brand();
        exposed = !understanding.personalData().isEmpty();
    }

    Decision urgent() {
        open(Phrase.URGENT);
        return handOff(Priority.URGENT, Reason.URGENT);
    }

    Decision rant() {
        parts.add(new Part.Apology(understanding.topic()));
        if (answerable()) {
            parts.add(answerPart());
        }
        return handOff(Priority.of(understanding), Reason.RANT);
    }

    Decision answer() {
        parts.add(answerPart());
        return exposed ? handOff(Priority.HIGH, Reason.ANSWERED) : post(Reason.ANSWERED);
    }

    Decision ask() {
        if (exposed) {
            return toPerson(Reason.PERSONAL_DATA);
        }
        parts.add(new Part.Question(intentId(), String.valueOf(routine.need())));
        return post(Reason.ASKED);
    }

    Decision ownData() {
        say(Phrase.ACKNOWLEDGEMENT);
        return handOff(Priority.of(understanding), Reason.OWN_DATA);
    }

    Decision toPerson(Reason reason) {
        open(Phrase.ACKNOWLEDGEMENT);
        return handOff(Priority.of(understanding), reason);
    }

    /**
     * Not English, so nothing was read but its words' language: seen, and people will answer. An urgent guess of the category
     * counts when it is sure; an unsure one is still a reason to look sooner.
     */
    Decision foreign() {
        int priority = Priority.of(understanding);
        say(Phrase.ACKNOWLEDGEMENT);
        return handOff(understanding.sure() ? priority : Math.max(Priority.HIGH, priority), Reason.LANGUAGE);
    }

    /** Perhaps chatter, perhaps not: people look, and nothing is said that may be out of place. */
    Decision readByPeople() {
        return exposed ? other() : Decision.toPeople(Reason.LOW_CONFIDENCE, queue(), Priority.of(understanding));
    }

    /** A private message waits, which the bot cannot read: people open it. */
    Decision readMessage() {
        return exposed ? other() : Decision.toPeople(Reason.SENT_DM, queue(), Priority.of(understanding));
    }

    /** The customer is done; one more word would be one too many. */
    Decision closed() {
        return exposed ? other() : Decision.nothing(Reason.CLOSED);
    }

    Decision praise() {
        say(Phrase.THANKS);
        if (!exposed) {
            return post(Reason.PRAISE);
        }
        say(Phrase.DELETE_POST);
        return handedOff(Priority.HIGH, Reason.PERSONAL_DATA);
    }

    Decision other() {
        if (!exposed) {
            return Decision.nothing(Reason.NO_REPLY_NEEDED);
        }
        say(Phrase.DELETE_POST);
        say(Phrase.SEND_PRIVATELY);
        return handedOff(Priority.HIGH, Reason.PERSONAL_DATA);
    }

    /** First words, or the answer itself where there is one: it is the best acknowledgement. */
    private void open(Phrase phrase) {
        if (answerable()) {
            parts.add(answerPart());
        } else {
            say(phrase);
        }
    }

    private Decision handOff(int priority, Reason reason) {
        if (exposed) {
            say(Phrase.DELETE_POST);
        }
        if (exposed || routine.state() == Routine.State.OWN_DATA) {
            say(Phrase.SEND_PRIVATELY);
        }
        say(situation.waiting().back() == null ? Phrase.PERSON_WITHIN : Phrase.PEOPLE_BACK);
        return handedOff(priority, reason);
    }

    private Decision handedOff(int priority, Reason reason) {
        List<Reason> reasons =
                exposed && reason != Reason.PERSONAL_DATA ? List.of(reason, Reason.PERSONAL_DATA) : List.of(reason);
        return new Decision(written(priority), new Handoff(queue(), priority, null), reasons, false);
    }

    /** The department that the question names, else the one that the topic belongs to. */
    private String queue() {
        return routine.intent() == null ? brand.queueOf(understanding.topic()) : routine.queue();
    }

    private Decision post(Reason reason) {
        return new Decision(written(Priority.NORMAL), null, List.of(reason), false);
    }

    private Post written(int priority) {
        Map<String, String> values = new HashMap<>(routine.values());
        values.putAll(Wording.waiting(situation.waiting(), priority, voice.times()));
        return new Post(voice.language(), parts, values, saysAnswer() ? routine.fact() : null);
    }

    private boolean saysAnswer() {
        return parts.stream().anyMatch(Part.Answer.class::isInstance);
    }

    private boolean answerable() {
        return routine.state() == Routine.State.ANSWERABLE;
    }

    private Part answerPart() {
        return new Part.Answer(intentId());
    }

    private String intentId() {
        Intent intent = routine.intent();
        if (intent == null) {
            throw new IllegalStateException("a routine that says something has an intent");
        }
        return intent.id();
    }

    private void say(Phrase phrase) {
        parts.add(new Part.Fixed(phrase));
    }
}
