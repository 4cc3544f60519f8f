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
 * @param needs   what a text has at least one of, in lower case, when there can be a match
 * @param pattern what matches; where it has a group only that is the entity
 */
record EntityRule(EntityKind kind, Reading reading, List<String> needs, TokenSequencePattern pattern) {
    private static final Pattern BINDING = Pattern.compile("(\\$[A-Z]+) = \"(.*)\"");
    private static final String DIGIT = "9";

    EntityRule {
        needs = List.copyOf(needs);
    }

    /** How the value is made from the words that matched. */
    enum Reading {
        JOINED,
        SPACED,
        NAMED,
        NAMED_OWN,
        DAY_WORD,
        WEEKDAY,
        DAY_MONTH,
        MONTH_DAY,
        OF_MONTH,
        ISO,
        NUMERIC,
        AWAY,
        CLOCK,
        SPOKEN,
        PART,
        MONEY,
        MASK
    }

    boolean canMatch(String lower, boolean digit) {
        for (String need : needs) {
            if (need.equals(DIGIT) ? digit : lower.contains(need)) {
                return true;
            }
        }
        return false;
    }

    static List<EntityRule> readAll() {
        Env env = TokenSequencePattern.getNewEnv();
        var rules = new ArrayList<EntityRule>();
        for (String line : WordLists.lines("/entities/rules.txt")) {
            Matcher binding = BINDING.matcher(line);
            if (binding.matches()) {
                env.bind(binding.group(1), TokenSequencePattern.compile(env, binding.group(2)));
            } else {
                String[] parts = line.split(" +\\| +", 4);
                rules.add(new EntityRule(
                        EntityKind.valueOf(parts[0].strip()),
                        Reading.valueOf(
                                parts[1].strip().toUpperCase(Locale.ROOT).replace('-', '_')),
                        List.of(parts[2].split(",")),
                        TokenSequencePattern.compile(env, parts[3])));
            }
        }
        return List.copyOf(rules);
    }
}
