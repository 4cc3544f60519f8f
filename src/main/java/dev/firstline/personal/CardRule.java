package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/**
 * Payment cards: 13 to 19 digits that start as card numbers do (ISO/IEC 7812: 2 to 6) and pass the Luhn check. Without the check
 * only behind the word "card". Digits out of a longer run are no card.
 */
class CardRule implements Rule {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Pattern FIRST_DIGITS = Pattern.compile("(?:2[2-7]|[3-6]).*");
    private static final Pattern CARD_WORD = Pattern.compile(
            "(?i)\\b(?:credit|debit|visa|mastercard|amex|card) ?(?:card|number|no|num|#|is|:|\\.| ){0,6}+$");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (DigitGroups run : DigitGroups.in(reading)) {
            for (int first = 0; first < run.groups().size(); first++) {
                PersonalSpan span = cardFrom(run.groups(), first, reading);
                if (span != null) {
                    found.add(span);
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable PersonalSpan cardFrom(List<Word> groups, int first, Reading reading) {
        StringBuilder digits = new StringBuilder(LONGEST);
        boolean named = CARD_WORD
                .matcher(reading.tailBefore(groups.get(first).start(), 40))
                .find();
        for (int last = first; last < groups.size(); last++) {
            String group = groups.get(last).text();
            boolean tooSmallToBeOfACard = group.length() < 3;
            if (tooSmallToBeOfACard || digits.length() + group.length() > LONGEST) {
                return null;
            }
            digits.append(group);
            if (digits.length() >= SHORTEST && isCard(digits.toString(), named)) {
                return new PersonalSpan(
                        PersonalKind.CARD,
                        groups.get(first).start(),
                        groups.get(last).end());
            }
        }
        return null;
    }

    private static boolean isCard(String digits, boolean named) {
        return FIRST_DIGITS.matcher(digits).matches()
                && (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits) || named && digits.length() >= 15);
    }
}
