package dev.firstline.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One routine question (or signal) the brand has taught the bot: a file {@code intents/<sector>/<id>.yaml}.
 *
 * @param id       kebab-case, the file's name
 * @param sector   the folder: {@code airline}, {@code retail}, {@code common}
 * @param means    what an author of such a mention wants, one sentence
 * @param examples mentions that mean this; the matcher learns from them
 * @param tests    mentions that must be understood as this; never learned from
 * @param not      near misses that must not be understood as this
 * @param needs    what the answer depends on, by the name of an entity kind in lower case ({@code flight}, {@code city}) or by a name in a feed's key
 * @param ask      need → the question that asks for it, variants
 * @param fact     where the answer's fact is, if it needs one
 * @param replies  language (BCP 47) → variants with {@code {placeholders}}; empty: always handed off
 * @param handOffWhen when a person follows up though the bot answered
 * @param queue    department for a handoff
 * @param ownData  whether it is about the customer's own data, which never belongs in public
 * @param signal   what it means for the conversation, if anything
 */
public record Intent(
        String id,
        String sector,
        String means,
        List<String> examples,
        List<String> tests,
        List<String> not,
        List<String> needs,
        Map<String, List<String>> ask,
        @Nullable FactNeed fact,
        Map<String, List<String>> replies,
        Set<HandOffWhen> handOffWhen,
        String queue,
        boolean ownData,
        @Nullable Signal signal) {
    public Intent {
        examples = List.copyOf(examples);
        tests = List.copyOf(tests);
        not = List.copyOf(not);
        needs = List.copyOf(needs);
        ask = Map.copyOf(ask);
        replies = Map.copyOf(replies);
        handOffWhen = Set.copyOf(handOffWhen);
    }

    /** The same with other reply texts; a language that they lack keeps its own. */
    Intent saying(Map<String, List<String>> texts) {
        Map<String, List<String>> all = new HashMap<>(replies);
        all.putAll(texts);
        return new Intent(
                id, sector, means, examples, tests, not, needs, ask, fact, all, handOffWhen, queue, ownData, signal);
    }
}
