package dev.firstline.personal;

import java.util.ArrayList;
import java.util.List;

/** Many digits, in one word or in groups, anywhere in a text about orders, parcels or cases. Hotlines and times are nobody's. */
class SubjectRule implements Rule {
    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_IN_GROUPS = 10;

    private final PhonePlans plans;

    SubjectRule(PhonePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            Id id = Id.ofDigits(reading, i);
            boolean number = id.last() > i ? isLongInGroups(reading, id) : isLong(id.word());
            ReferenceNoun noun = number && !Subject.isThing(reading, id) ? Subject.near(reading.words(), i) : null;
            if (noun != null) {
                found.add(new PersonalSpan(
                        noun.kindOf(new IdShape(id.word())),
                        id.word().start(),
                        id.word().end()));
            }
            i = id.last();
        }
        return found;
    }

    private boolean isLong(Word word) {
        IdShape shape = new IdShape(word);
        return word.allDigits()
                && word.digits() >= FEWEST_DIGITS
                && !shape.excluded()
                && !shape.dateInDigits()
                && !plans.isService(word.text());
    }

    private boolean isLongInGroups(Reading reading, Id id) {
        String written = reading.text().substring(id.word().start(), id.word().end());
        return id.word().digits() >= FEWEST_IN_GROUPS
                && !SerialRule.TIMES.matcher(written).matches()
                && !plans.isService(written);
    }
}
