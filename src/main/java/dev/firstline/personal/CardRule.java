package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Payment cards: 13 to 19 digits that start as card numbers do (ISO/IEC 7812: 2 to 6) and pass the Luhn check. Without the check
 * only behind the word "card"; a device's or product's number never. Digits out of a longer run are no card.
 */
class CardRule implements Rule {
    private static final int SHORTEST = 13;
    private static final int SHORTEST_UNCHECKED = 15;
    private static final int LONGEST = 19;
    private static final int SHORTEST_GROUP = 3;
    private static final int LOOK_BACK = 40;
    private static final Pattern FIRST_DIGITS = Pattern.compile("(?:2[2-7]|[3-6]).*");
    private static final Pattern CARD_WORD = Pattern.compile(
            "(?i)(?<!gift |loyalty |club |points |rewards |bonus |sim )\\b(?:credit|debit|visa|mastercard|amex|card)s? ?"
                    + "(?:card|number|no|num|#|is|:|\\.| ){0,6}+$");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (DigitGroups run : DigitGroups.in(reading)) {
            List<Word> groups = run.groups();
            for (int first = 0; first < groups.size(); first++) {
                int last = lastOfCard(groups, first, reading);
                if (last >= 0) {
                    found.add(new PersonalSpan(
                            PersonalKind.CARD,
                            groups.get(first).start(),
                            groups.get(last).end()));
                    first = last;
                }
            }
        }
        return found;
    }

    /** The group with which a card ends that starts with another, the longest card first, or -1. */
    private static int lastOfCard(List<Word> groups, int first, Reading reading) {
        int start = groups.get(first).start();
        boolean named = CARD_WORD.matcher(reading.tailBefore(start, LOOK_BACK)).find();
        StringBuilder digits = new StringBuilder(LONGEST);
        int card = -1;
        for (int last = first; last < groups.size(); last++) {
            String group = groups.get(last).text();
            if (group.length() < SHORTEST_GROUP || digits.length() + group.length() > LONGEST) {
                break;
            }
            digits.append(group);
            if (digits.length() >= SHORTEST && isCard(digits.toString(), named && card < 0)) {
                card = last;
            }
        }
        return card >= 0 && Things.before(reading, start) ? -1 : card;
    }

    private static boolean isCard(String digits, boolean named) {
        boolean checked = LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
        return FIRST_DIGITS.matcher(digits).matches() && (checked || named && digits.length() >= SHORTEST_UNCHECKED);
    }
}
