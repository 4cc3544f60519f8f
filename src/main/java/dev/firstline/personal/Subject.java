package dev.firstline.personal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text is about where a number stands: "got 2 orders, 60218851 came". */
final class Subject {
    private static final int FAR = 12;

    private Subject() {}

    /**
     * The noun before a word that has a label ("ff no"), else the nearest, the one before it first. Nouns that mostly mean something else ("file") count only where there is
     * no better one.
     */
    static @Nullable ReferenceNoun near(List<Word> words, int number) {
        ReferenceNoun second = null;
        for (int i = number - 2; i >= Math.max(0, number - FAR); i--) {
            ReferenceNoun noun = ReferenceNoun.at(words, i);
            if (noun != null && ReferenceRule.LABELS.contains(words.get(i + 1).lower())) {
                return noun;
            }
        }
        for (int distance = 1; distance <= FAR; distance++) {
            for (int i : new int[] {number - distance, number + distance}) {
                ReferenceNoun noun = i < 0 || i >= words.size() ? null : ReferenceNoun.at(words, i);
                if (noun != null && noun.bare()) {
                    return noun;
                }
                second = second == null ? noun : second;
            }
        }
        return second;
    }

    /** Whether a number is counted, priced, part of a longer one or a thing's. */
    static boolean isThing(Reading reading, Id id) {
        int start = id.word().start();
        int next = id.last() + 1;
        boolean counted = next < reading.words().size()
                && Claim.UNITS.contains(reading.words().get(next).lower());
        char before = reading.before(start);
        char behind = reading.at(id.word().end());
        return counted && id.word().allDigits()
                || "@#$£€/+=&".indexOf(before) >= 0
                || "%€$£@".indexOf(behind) >= 0
                || " .,/-".indexOf(before) >= 0 && start > 1 && isDigit(reading.before(start - 1))
                || " .,/-".indexOf(behind) >= 0 && isDigit(reading.at(id.word().end() + 1))
                || Things.before(reading, start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
