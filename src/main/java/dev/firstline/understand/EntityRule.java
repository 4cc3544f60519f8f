package dev.firstline.understand;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TokensRegex pattern and what its match means; a line of {@code entities/rules.txt}.
 *
 * @param kind    what a match is
 * @param reading how its value is made
 * @param pattern what matches; where it has a group only that is the entity
 */
record EntityRule(EntityKind kind, Reading reading, TokenSequencePattern pattern) {
    private static final Pattern BINDING = Pattern.compile("(\\$[A-Z]+) = \"(.*)\"");

    /** How the value is made from the words that matched. */
    enum Reading {
        JOINED(true),
        SPACED(true),
        NAMED(true),
        NAMED_OWN(true),
        DAY_WORD(false),
        WEEKDAY(false),
        DAY_MONTH(true),
        MONTH_DAY(true),
        ISO(true),
        NUMERIC(true),
        CLOCK(true),
        PART(false),
        MASK(false);

        /** Most texts have no digit and are spared these patterns, which halves the time. */
        private final boolean digits;

        Reading(boolean digits) {
            this.digits = digits;
        }
    }

    boolean canMatch(boolean textHasDigits) {
        return textHasDigits || !reading.digits;
    }

    static List<EntityRule> readAll() {
        Env env = TokenSequencePattern.getNewEnv();
        var rules = new ArrayList<EntityRule>();
        for (String line : WordLists.lines("/entities/rules.txt")) {
            Matcher binding = BINDING.matcher(line);
            if (binding.matches()) {
                env.bind(binding.group(1), TokenSequencePattern.compile(env, binding.group(2)));
            } else {
                String[] parts = line.split(" +\\| +", 3);
                rules.add(new EntityRule(
                        EntityKind.valueOf(parts[0].strip()),
                        Reading.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                        TokenSequencePattern.compile(env, parts[2])));
            }
        }
        return List.copyOf(rules);
    }
}
