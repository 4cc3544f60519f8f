package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words before a number say of it.
 *
 * @param noun     what it is a number of
 * @param labelled whether "number", "ref" or "#" says that a number follows
 * @param linked   whether a colon or "is" does
 */
record Claim(ReferenceNoun noun, boolean labelled, boolean linked) {
    static final Set<String> UNITS = WordLists.read("units.txt");
    private static final String MONEY_OR_NAME = "@$£€";
    private static final String AMOUNT = "%€";

    /** The number if it looks like one of its kind and is no amount: "account for 25000 miles". */
    @Nullable
    PersonalSpan accept(Reading reading, Id id) {
        List<Word> words = reading.words();
        int next = id.last() + 1;
        boolean amount = !labelled
                        && id.word().allDigits()
                        && next < words.size()
                        && reading.gapBefore(next).equals(" ")
                        && UNITS.contains(words.get(next).lower())
                || MONEY_OR_NAME.indexOf(reading.before(id.word().start())) >= 0
                || AMOUNT.indexOf(reading.at(id.word().end())) >= 0;
        IdShape shape = new IdShape(id.word());
        PersonalKind kind = noun.kindOf(shape);
        return !amount && shape.fits(kind, labelled, linked)
                ? new PersonalSpan(kind, id.word().start(), id.word().end())
                : null;
    }
}
