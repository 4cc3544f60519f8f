package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers of the same make as one that was found: "my passport is BK2093847, the old one was BK1102938". */
final class Alike {
    private static final int FEWEST_DIGITS = 7;
    private static final String MONEY_OR_NAME = "@$£€";
    private static final Set<PersonalKind> NUMBERS = EnumSet.of(
            PersonalKind.BOOKING_REF,
            PersonalKind.ORDER_NO,
            PersonalKind.ACCOUNT_NO,
            PersonalKind.LOYALTY_NO,
            PersonalKind.TRACKING_NO,
            PersonalKind.CASE_NO,
            PersonalKind.PASSPORT);

    private Alike() {}

    static List<PersonalSpan> of(List<PersonalSpan> found, Reading reading) {
        Map<Integer, PersonalKind> kinds = new HashMap<>();
        found.stream()
                .filter(span -> NUMBERS.contains(span.kind()))
                .forEach(span -> kinds.put(span.start(), span.kind()));
        Map<String, PersonalKind> makes = new HashMap<>();
        reading.words().stream()
                .filter(word -> kinds.containsKey(word.start()))
                .forEach(word -> makes.putIfAbsent(make(word), kinds.get(word.start())));
        List<PersonalSpan> alike = new ArrayList<>();
        for (Word word : kinds.isEmpty() ? List.<Word>of() : reading.words()) {
            PersonalKind kind = makes.get(make(word));
            if (kind != null && isNumber(word) && !isAmountOrThing(reading, word)) {
                alike.add(new PersonalSpan(kind, word.start(), word.end()));
            }
        }
        return alike;
    }

    /** A number's capitals, small letters and digits, each kind as one sign: {@code AA9999999}. */
    private static String make(Word word) {
        return word.text().replaceAll("\\p{Lu}", "A").replaceAll("\\p{Ll}", "a").replaceAll("\\d", "9");
    }

    private static boolean isNumber(Word word) {
        IdShape shape = new IdShape(word);
        return word.allDigits() ? word.digits() >= FEWEST_DIGITS && !shape.dateInDigits() : shape.code();
    }

    private static boolean isAmountOrThing(Reading reading, Word word) {
        return MONEY_OR_NAME.indexOf(reading.before(word.start())) >= 0 || Things.before(reading, word.start());
    }
}
