package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers whose form alone says what they are; a mistyped one is masked too, so the check digits of parcels do not count. */
class KnownNumberRule implements Rule {
    private static final Pattern PARCEL =
            Pattern.compile("1Z[0-9A-Z]{16}|J{1,2}D\\d{14,20}|TBA\\d{12}|[A-Z]{2}\\d{9}[A-Z]{2}");
    /** The same in groups, as labels print them. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:1Z(?: ?[0-9A-Z]){16}|J{1,2}D ?\\d{2,6}(?: \\d{2,8}){2,5}"
                    + "|[A-Z]{2} ?\\d{2,4}(?: \\d{2,4}){1,3} ?[A-Z]{2})(?![\\p{L}\\p{N}])");

    /** An air ticket: three digits for the airline, ten of its own. */
    private static final Pattern TICKET = Pattern.compile("\\d{3}-\\d{10}");

    private static final Pattern PREFIXED_ORDER = Pattern.compile("(?i)(?:ord|order|inv|po)[-_]?\\d[\\w-]{4,30}");
    private static final Pattern MARKET_ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern PREFIXED_CASE =
            Pattern.compile("(?i)(?:cs|cas|case|inc|sr|tkt|ticket|claim|crm)[-_]?\\d[\\w-]{4,30}");
    private static final int FEWEST_DIGITS = 5;

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Matcher spaced = SPACED.matcher(reading.text()); spaced.find(); ) {
            if (kindOf(spaced.group().replace(" ", "")) == PersonalKind.TRACKING_NO) {
                found.add(new PersonalSpan(PersonalKind.TRACKING_NO, spaced.start(), spaced.end()));
            }
        }
        for (Word word : reading.words()) {
            PersonalKind kind = word.digits() < FEWEST_DIGITS ? null : kindOf(word.text());
            if (kind != null) {
                found.add(new PersonalSpan(kind, word.start(), word.end()));
            }
        }
        return found;
    }

    static @Nullable PersonalKind kindOf(String number) {
        if (PARCEL.matcher(number).matches()) {
            return PersonalKind.TRACKING_NO;
        }
        if (TICKET.matcher(number).matches()) {
            return PersonalKind.BOOKING_REF;
        }
        if (PREFIXED_ORDER.matcher(number).matches()
                || MARKET_ORDER.matcher(number).matches()) {
            return PersonalKind.ORDER_NO;
        }
        return PREFIXED_CASE.matcher(number).matches() ? PersonalKind.CASE_NO : null;
    }
}
