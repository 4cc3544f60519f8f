package dev.firstline.decide;

import dev.firstline.facts.Fact;
import dev.firstline.facts.Finding;
import dev.firstline.intent.Brand;
import dev.firstline.intent.FactNeed;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Template;
import dev.firstline.understand.IntentMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the bot can take a routine question by itself.
 *
 * @param state  how far
 * @param intent the question, unless there is none
 * @param need   what the customer has to say first, exactly when incomplete or ambiguous
 * @param values placeholder → value, for the answer or the question
 * @param fact   what the answer states, if it states one
 */
record Routine(
        State state,
        @Nullable Intent intent,
        @Nullable String need,
        Map<String, String> values,
        @Nullable Fact fact) {
    enum State {
        /** No routine question, or one that the brand always hands off. */
        NONE,
        /** About the customer's own booking, order or account: not for the public thread. */
        OWN_DATA,
        /** The customer has to say something first. */
        INCOMPLETE,
        /** Several rows fit; the customer has to say which. */
        AMBIGUOUS,
        /** The fact is missing, too old, would mislead, or lacks what every variant of the reply needs. */
        NO_FACT,
        /** Everything is there. */
        ANSWERABLE
    }

    /** Nothing the bot can take further. */
    static final Routine NONE = new Routine(State.NONE, null, null, Map.of(), null);

    static Routine of(@Nullable IntentMatch match, Situation situation, Intents intents) {
        Intent intent = match == null ? null : intents.intents().get(match.intent());
        if (intent == null) {
            return NONE;
        }
        if (intent.ownData()) {
            return of(State.OWN_DATA, intent);
        }
        if (variants(intent).isEmpty()) {
            return of(State.NONE, intent);
        }
        Finding finding = situation.findings().get(intent.id());
        List<Fact> several =
                finding == null ? List.of() : finding.match(f -> List.of(), f -> List.of(), f -> f, List::of);
        if (!several.isEmpty()) {
            Map<String, String> options = Map.of("options", Wording.options(several, intent, intents));
            return new Routine(State.AMBIGUOUS, intent, intent.needs().get(0), options, null);
        }
        Optional<String> missing = intent.needs().stream()
                .filter(need -> !situation.known().containsKey(need))
                .findFirst();
        if (missing.isPresent()) {
            return new Routine(State.INCOMPLETE, intent, missing.get(), Map.of(), null);
        }
        return answer(intent, finding, situation, intents);
    }

    private static Routine answer(Intent intent, @Nullable Finding finding, Situation situation, Intents intents) {
        FactNeed need = intent.fact();
        if (need == null) {
            return answer(intent, null, situation.known(), intents);
        }
        Fact fact = finding == null
                ? null
                : finding.<@Nullable Fact>match(fresh -> fresh, stale -> null, several -> null, () -> null);
        if (fact == null) {
            return of(State.NO_FACT, intent);
        }
        if (!need.misleads(fact.values())) {
            return answer(intent, fact, situation.known(), intents);
        }
        Intent instead = need.instead() == null ? null : intents.intents().get(need.instead());
        boolean asGood =
                instead != null && instead.fact() != null && !instead.fact().misleads(fact.values());
        return instead != null && asGood
                ? answer(instead, fact, situation.known(), intents)
                : of(State.NO_FACT, intent);
    }

    private static Routine answer(Intent intent, @Nullable Fact fact, Map<String, String> known, Intents intents) {
        Map<String, String> values = new HashMap<>(intents.brand().values());
        values.putAll(known);
        if (fact != null) {
            values.putAll(Wording.fact(fact, intents));
        }
        boolean sayable = variants(intent).stream().anyMatch(variant -> new Template(variant).filledBy(values));
        return sayable
                ? new Routine(State.ANSWERABLE, intent, null, Map.copyOf(values), fact)
                : of(State.NO_FACT, intent);
    }

    private static List<String> variants(Intent intent) {
        return intent.replies().getOrDefault(Intents.LANGUAGE, List.of());
    }

    private static Routine of(State state, Intent intent) {
        return new Routine(state, intent, null, Map.of(), null);
    }

    /** The question's id, where the bot says something about it. */
    String intentId() {
        if (intent == null) {
            throw new IllegalStateException("a routine that says something has an intent");
        }
        return intent.id();
    }

    /** The department that knows about it. */
    String queue() {
        return intent == null ? Brand.GENERAL : intent.queue();
    }

    /** Whether one post can say this and the other: it states one fact at most, which is looked at again before it leaves. */
    boolean goesWith(Routine other) {
        return state == State.ANSWERABLE
                && other.state == State.ANSWERABLE
                && (fact == null || other.fact == null || fact.equals(other.fact));
    }
}
