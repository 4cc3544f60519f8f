package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number as people write it, in one word or in several: {@code 7731 0092 44}, {@code HM 2209 4471}, {@code 2026/114872}.
 *
 * @param word its characters without blanks, where it stands
 * @param last index of its last word
 */
record Id(Word word, int last) {
    private static final int MOST_GROUPS = 7;
    private static final int SHORTEST_FIRST_GROUP = 3;
    private static final int SHORTEST_GROUP = 2;
    private static final int LONGEST_PREFIX = 4;
    private static final int LONGEST_CODED_PREFIX = 8;
    private static final Set<String> UNITS = WordLists.read("units.txt");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** The number that starts at a word. */
    static Id at(Reading reading, int first, Claim claim) {
        Word word = reading.words().get(first);
        boolean prefixed = claim.noun().kind() != PersonalKind.BOOKING_REF && isPrefix(word);
        return at(reading, first, prefixed, claim.labelled() ? SHORTEST_GROUP : SHORTEST_FIRST_GROUP);
    }

    /** The number that starts at a word, its letters included. */
    static Id coded(Reading reading, int first) {
        return at(reading, first, isPrefix(reading.words().get(first)), SHORTEST_FIRST_GROUP);
    }

    /** The digits that start at a word, all their groups. */
    static Id ofDigits(Reading reading, int first) {
        return at(reading, first, false, SHORTEST_FIRST_GROUP);
    }

    /** @param shortest digits that the first group has at least: "id 93 2047 118", but "2 orders" */
    private static Id at(Reading reading, int first, boolean prefixed, int shortest) {
        List<Word> words = reading.words();
        int last = first;
        while (last + 1 < Math.min(words.size(), first + MOST_GROUPS)
                && goesOn(reading, first, last, prefixed, shortest)) {
            last++;
        }
        int start = words.get(first).start();
        int end = words.get(last).end();
        return new Id(new Word(reading.text().substring(start, end).replace(" ", ""), start, end), last);
    }

    /** Capitals, with digits or without, before groups of digits: the HM of {@code HM 2209 4471}, {@code JD0146 0003}. */
    private static boolean isPrefix(Word word) {
        int longest = word.digits() > 0 ? LONGEST_CODED_PREFIX : LONGEST_PREFIX;
        return word.upperCase() && word.letters() > 0 && word.text().length() <= longest;
    }

    private static boolean goesOn(Reading reading, int first, int last, boolean prefixed, int shortest) {
        Word word = reading.words().get(last);
        Word next = reading.words().get(last + 1);
        String gap = reading.gapBefore(last + 1);
        if (gap.equals("/")) {
            return next.digits() > 0;
        }
        if (!gap.equals(" ")) {
            return false;
        }
        if (last == first) {
            boolean opens = word.allDigits() ? word.text().length() >= shortest : prefixed;
            return opens
                    && next.allDigits()
                    && next.text().length() >= SHORTEST_FIRST_GROUP
                    && (word.allDigits() || word.text().length() <= LONGEST_PREFIX || !isAmount(reading, last + 1));
        }
        boolean group = next.allDigits() && next.text().length() >= SHORTEST_GROUP;
        boolean country = prefixed && next.text().matches("[A-Z]{2}");
        return word.allDigits() && (group || country);
    }

    /** "order HM-5521 2019", "account HX20331 500 points". */
    private static boolean isAmount(Reading reading, int i) {
        List<Word> words = reading.words();
        return YEAR.matcher(words.get(i).text()).matches()
                || i + 1 < words.size() && UNITS.contains(words.get(i + 1).lower());
    }

    /** Whether two numbers are of one make. */
    boolean looksLike(Id other) {
        return word.allDigits() == other.word.allDigits()
                && Math.abs(word.text().length() - other.word.text().length()) <= 1;
    }
}
