package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Long numbers somewhere in a text about orders, parcels, cases: "got 2 orders, 60218851 came". The nearest noun says what they
 * are; letters and digits of somebody's number are masked even where none does.
 */
class SubjectRule implements Rule {
    private static final int FAR = 12;
    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_IN_GROUPS = 10;
    private static final Pattern TIMES = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d(?: (?:[01]\\d|2[0-3])[0-5]\\d)*");
    private static final Pattern SERIAL =
            Pattern.compile("[A-Z]{1,4}-?\\d{6,14}(?:-?[A-Z]{1,2})?|[A-Z]{1,4}(?:-\\d{2,8}){2,3}");
    private static final Pattern FLYING = Pattern.compile(
            "(?i)\\b(?:flights?|fly|flying|flew|flown|seats?|boarding|lounge|check(?:ed)?[ -]?in|miles|tier|upgrade|@\\w*air\\w*)\\b");
    private static final Pattern SERIAL_ALONE =
            Pattern.compile("[A-Z]{2,3}-?\\d{6,10}|[A-Z]{2,3}-\\d{2,4}-(?!(?:19|20)\\d\\d$)\\d{4,8}");
    private static final int LOOK_BACK = 14;

    /** Who sends a date of birth and a number sends what a passport says. */
    private static final Pattern BEHIND_BIRTH =
            Pattern.compile("(?:(?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2})[,;/\\n] ?$");

    private static final Pattern AMOUNT_BEFORE = Pattern.compile("(?s).*(?:[@#$£€/+=&]|\\d[ .,/-])$");
    private static final Pattern AMOUNT_BEHIND = Pattern.compile("[%€$£@]|[ .,/-]\\d");
    private static final Set<String> UNITS = WordLists.read("units.txt");

    private final PhonePlans plans;

    /** @param plans tell the numbers of hotlines, which are nobody's */
    SubjectRule(PhonePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            Id id = Id.ofDigits(reading, i);
            PersonalKind kind = isNumber(reading, i, id) && standsAlone(reading, id) ? kindOf(reading, i) : null;
            if (kind != null) {
                found.add(new PersonalSpan(kind, id.word().start(), id.word().end()));
            }
            i = id.last();
        }
        return found;
    }

    private boolean isNumber(Reading reading, int first, Id id) {
        Word word = id.word();
        if (id.last() > first) {
            String written = reading.text().substring(word.start(), word.end());
            return word.digits() >= FEWEST_IN_GROUPS && !TIMES.matcher(written).matches() && !plans.isService(written);
        }
        IdShape shape = new IdShape(word);
        if (shape.excluded()) {
            return false;
        }
        return word.allDigits()
                ? word.digits() >= FEWEST_DIGITS && !shape.dateInDigits() && !plans.isService(word.text())
                : SERIAL.matcher(word.text()).matches();
    }

    private static boolean standsAlone(Reading reading, Id id) {
        Word word = id.word();
        int next = id.last() + 1;
        String behind =
                reading.text().substring(word.end(), Math.min(reading.text().length(), word.end() + 2));
        boolean counted = next < reading.words().size()
                && UNITS.contains(reading.words().get(next).lower());
        return !counted
                && !AMOUNT_BEFORE.matcher(reading.tailBefore(word.start(), 2)).matches()
                && !AMOUNT_BEHIND.matcher(behind).lookingAt()
                && !Things.before(reading, word.start());
    }

    /** By the nearest noun, the one before it first; without any, digits are nothing, a serial a membership in talk of flights, else an order. */
    private static @Nullable PersonalKind kindOf(Reading reading, int number) {
        IdShape shape = new IdShape(reading.words().get(number));
        if (BEHIND_BIRTH
                .matcher(reading.tailBefore(shape.word().start(), LOOK_BACK))
                .find()) {
            return shape.fits(PersonalKind.PASSPORT, true, true) ? PersonalKind.PASSPORT : null;
        }
        ReferenceNoun noun = nearestNoun(reading.words(), number);
        if (noun != null) {
            return noun.kindOf(shape);
        }
        if (!SERIAL_ALONE.matcher(shape.word().text()).matches()) {
            return null;
        }
        return FLYING.matcher(reading.text()).find() ? PersonalKind.LOYALTY_NO : PersonalKind.ORDER_NO;
    }

    /** Nouns that mostly mean something else ("file") count only where there is no better one. */
    private static @Nullable ReferenceNoun nearestNoun(List<Word> words, int number) {
        ReferenceNoun second = null;
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
}
