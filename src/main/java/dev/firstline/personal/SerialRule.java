package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Letters and many digits, in one word or in groups: {@code HM60221937}, {@code NL 9320 4471}. Its own form, the nearest noun or the
 * talk of flights says what it is; it is somebody's even where none does.
 */
class SerialRule implements Rule {
    static final Pattern TIMES =
            Pattern.compile("(?:[A-Z]{3} )?(?:[01]\\d|2[0-3])[0-5]\\d(?: (?:[01]\\d|2[0-3])[0-5]\\d)*");

    private static final Pattern SERIAL = Pattern.compile(
            "(?!(?:USD|EUR|GBP|INR|AUD|CAD|NZD|CHF|SEK|NOK|DKK|PLN|JPY|AED|SAR|ZAR|NGN|KES)\\d)(?:[A-Z]{1,4}-?\\d{6,14}(?:-?[A-Z]{1,2})?|[A-Z]{1,4}(?:-\\d{2,8}){2,3})");
    private static final Pattern ALONE =
            Pattern.compile("[A-Z]{2,3}-?\\d{6,10}|[A-Z]{2,3}-\\d{2,4}-(?!(?:19|20)\\d\\d$)\\d{4,8}");
    private static final Pattern FLYING = Pattern.compile(
            "(?i)\\b(?:flights?|fly|flying|flew|flown|seats?|boarding|lounge|check(?:ed)?[ -]?in|miles|tier|upgrade|@\\w*air\\w*)\\b");

    /** Who sends a date of birth and a number sends what a passport says. */
    private static final Pattern BEHIND_BIRTH =
            Pattern.compile("(?:(?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2})[,;/\\n] ?$");

    private static final int LOOK_BACK = 14;

    private final PhonePlans plans;

    /** @param plans tell "TEL 07700 900123" from a serial */
    SerialRule(PhonePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        boolean flying = FLYING.matcher(reading.text()).find();
        for (int i = 0; i < reading.words().size(); i++) {
            Id id = Id.coded(reading, i);
            boolean serial = isSerial(id) && (id.last() == i || isWhole(reading, i, id) && !namesThing(reading, i));
            PersonalKind kind = serial && !Subject.isThing(reading, id) ? kindOf(reading, i, id, flying) : null;
            if (kind != null) {
                found.add(new PersonalSpan(kind, id.word().start(), id.word().end()));
                i = id.last();
            }
        }
        return found;
    }

    /** "SKU 10023456": the letters are the word for it. */
    private static boolean namesThing(Reading reading, int prefix) {
        return Things.before(reading, reading.words().get(prefix + 1).start());
    }

    private static boolean isSerial(Id id) {
        return SERIAL.matcher(id.word().text()).matches() && !new IdShape(id.word()).excluded();
    }

    /** Whether letters and groups are one number, and not "NL204 1640" or a phone's country. */
    private boolean isWhole(Reading reading, int first, Id id) {
        Word prefix = reading.words().get(first);
        String written = reading.text().substring(id.word().start(), id.word().end());
        String groups = reading.text().substring(prefix.end(), id.word().end()).trim();
        return !new IdShape(prefix).flight()
                && !TIMES.matcher(written).matches()
                && !FullName.isWord(prefix.lower())
                && !plans.isService(groups)
                && !plans.isWrittenAsAtHome(groups)
                && plans.knownIn(groups).isEmpty();
    }

    private static @Nullable PersonalKind kindOf(Reading reading, int first, Id id, boolean flying) {
        IdShape shape = new IdShape(id.word());
        PersonalKind known = KnownNumberRule.kindOf(id.word().text());
        if (known != null) {
            return known;
        }
        if (BEHIND_BIRTH
                .matcher(reading.tailBefore(id.word().start(), LOOK_BACK))
                .find()) {
            return shape.fits(PersonalKind.PASSPORT, true, true) ? PersonalKind.PASSPORT : null;
        }
        ReferenceNoun noun = Subject.near(reading.words(), first);
        if (noun != null) {
            return noun.kindOf(shape);
        }
        if (!ALONE.matcher(id.word().text()).matches()) {
            return null;
        }
        return flying ? PersonalKind.LOYALTY_NO : PersonalKind.ORDER_NO;
    }
}
