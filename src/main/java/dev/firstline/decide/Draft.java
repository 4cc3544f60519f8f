package dev.firstline.decide;

import dev.firstline.facts.Fact;
import dev.firstline.intent.Brand;
import dev.firstline.intent.HandOffWhen;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.Voice;
import dev.firstline.mention.Channel;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the table: what each sort of mention gets said, and what goes to people. */
final class Draft {
    private final Understanding understanding;
    private final Situation situation;
    private final Routine routine;
    private final Voice voice;
    private final Brand brand;
    private final boolean exposed;
    private final boolean publicly;
    private final List<Part> parts = new ArrayList<>();
    private Routine also = Routine.NONE;

    Draft(Channel channel, Understanding understanding, Situation situation, Routine routine, Intents intents) {
        this.understanding = understanding;
        this.situation = situation;
        this.routine = routine;
        voice = intents.voice(understanding.foreign() ? understanding.language() : Intents.LANGUAGE);
        brand = intents.brand();
        publicly = channel == Channel.PUBLIC;
        exposed = publicly && !understanding.personalData().isEmpty();
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
        if (exposed) {
            return handOff(Priority.HIGH, Reason.ANSWERED);
        }
        return followedUp() ? handOff(Priority.of(understanding), Reason.ANSWERED) : post(Reason.ANSWERED);
    }

    /** Whether the brand wants a person to follow up on this answer. */
    private boolean followedUp() {
        IntentMatch match = understanding.intent();
        Set<HandOffWhen> when =
                routine.intent() == null ? Set.of() : routine.intent().handOffWhen();
        return when.contains(HandOffWhen.ALWAYS)
                || when.contains(HandOffWhen.ASKED_AGAIN)
                        && match != null
                        && situation.answered().contains(match.intent());
    }

    /** Two questions: one post that answers both, or what can be said of the first and a person for the rest. */
    Decision both(Routine second) {
        if (exposed || !routine.goesWith(second)) {
            return toPerson(Reason.TWO_QUESTIONS);
        }
        parts.add(answerPart());
        if (second.intent() != routine.intent()) {
            parts.add(new Part.Answer(second.intentId()));
        }
        also = second;
        return post(Reason.ANSWERED);
    }

    Decision ask() {
        if (exposed) {
            return toPerson(Reason.PERSONAL_DATA);
        }
        parts.add(new Part.Question(routine.intentId(), String.valueOf(routine.need())));
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

    /** Not English, so nothing was read but its words' language: seen, and people will answer. */
    Decision foreign() {
        say(Phrase.ACKNOWLEDGEMENT);
        return handOff(guessedPriority(), Reason.LANGUAGE);
    }

    /** Nobody but the two devices can read it: the customer learns another way, and people that somebody wrote. */
    Decision encrypted() {
        say(Phrase.ENCRYPTED);
        return handedOff(Priority.HIGH, Reason.ENCRYPTED);
    }

    /** Not even its words are known, or what it asks of the bot: people look, and no department is guessed. */
    Decision unclear() {
        int priority = understanding.foreign() ? guessedPriority() : Priority.of(understanding);
        return exposed ? other() : Decision.toPeople(Reason.LOW_CONFIDENCE, Brand.GENERAL, priority);
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

    /** An urgent guess of a foreign mention's category counts when it is sure; an unsure one is still a reason to look sooner. */
    private int guessedPriority() {
        int priority = Priority.of(understanding);
        return understanding.sure() ? priority : Math.max(Priority.HIGH, priority);
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
        if (exposed || publicly && routine.state() == Routine.State.OWN_DATA) {
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

    /** The department that the question names, else the one that the topic belongs to, if it could be read. */
    private String queue() {
        if (understanding.foreign()) {
            return Brand.GENERAL;
        }
        return routine.intent() == null ? brand.queueOf(understanding.topic()) : routine.queue();
    }

    private Decision post(Reason reason) {
        return new Decision(written(Priority.NORMAL), null, List.of(reason), false);
    }

    private Post written(int priority) {
        Map<String, String> values = new HashMap<>(also.values());
        values.putAll(routine.values());
        values.putAll(Wording.waiting(situation.waiting(), priority, voice.times()));
        return new Post(voice.language(), parts, values, saysAnswer() ? fact() : null);
    }

    private @Nullable Fact fact() {
        return routine.fact() == null ? also.fact() : routine.fact();
    }

    private boolean saysAnswer() {
        return parts.stream().anyMatch(Part.Answer.class::isInstance);
    }

    private boolean answerable() {
        return routine.state() == Routine.State.ANSWERABLE;
    }

    private Part answerPart() {
        return new Part.Answer(routine.intentId());
    }

    private void say(Phrase phrase) {
        parts.add(new Part.Fixed(phrase));
    }
}
