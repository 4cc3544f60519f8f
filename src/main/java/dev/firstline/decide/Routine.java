package dev.firstline.decide;

import dev.firstline.facts.Fact;
import dev.firstline.facts.Finding;
import dev.firstline.intent.Brand;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Template;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the bot can take a mention's routine question by itself.
 *
 * @param state  how far
 * @param intent the question, unless there is none
 * @param need   what the customer has to say first, exactly when incomplete
 * @param values placeholder → value, for the answer
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
        /** The fact is missing, too old, or lacks what every variant of the reply needs. */
        NO_FACT,
        /** Everything is there. */
        ANSWERABLE
    }

    /** Nothing the bot can take further. */
    static final Routine NONE = new Routine(State.NONE, null, null, Map.of(), null);

    static Routine of(Understanding understanding, Situation situation, Intents intents) {
        IntentMatch match = understanding.intent();
        Intent intent = match == null ? null : intents.intents().get(match.intent());
        if (intent == null) {
            return NONE;
        }
        if (intent.ownData()) {
            return of(State.OWN_DATA, intent);
        }
        List<String> variants = intent.replies().getOrDefault(Intents.LANGUAGE, List.of());
        if (variants.isEmpty()) {
            return of(State.NONE, intent);
        }
        Optional<String> missing = intent.needs().stream()
                .filter(need -> !situation.known().containsKey(need))
                .findFirst();
        if (missing.isPresent()) {
            return new Routine(State.INCOMPLETE, intent, missing.get(), Map.of(), null);
        }
        return answer(intent, variants, situation, intents);
    }

    private static Routine answer(Intent intent, List<String> variants, Situation situation, Intents intents) {
        Finding finding = situation.finding();
        Fact fact = finding == null ? null : finding.<@Nullable Fact>match(f -> f, f -> null, () -> null);
        if (intent.fact() != null && fact == null) {
            return of(State.NO_FACT, intent);
        }
        Map<String, String> values = new HashMap<>(situation.known());
        if (fact != null) {
            values.putAll(Wording.fact(fact, intents.brand().timeZone()));
        }
        boolean sayable = variants.stream().anyMatch(variant -> new Template(variant).filledBy(values));
        return sayable
                ? new Routine(State.ANSWERABLE, intent, null, Map.copyOf(values), fact)
                : of(State.NO_FACT, intent);
    }

    private static Routine of(State state, Intent intent) {
        return new Routine(state, intent, null, Map.of(), null);
    }

    /** The department that knows about it. */
    String queue() {
        return intent == null ? Brand.GENERAL : intent.queue();
    }
}
