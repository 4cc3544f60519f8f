package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers whose form alone says what they are. */
final class KnownNumbers {
    private static final Pattern PARCEL = Pattern.compile("1Z[0-9A-Z]{16}");
    private static final Pattern POSTAL = Pattern.compile("[A-Z]{2}(\\d{8})(\\d)[A-Z]{2}");
    private static final Pattern PREFIXED_ORDER = Pattern.compile("(?i)(?:ord|order|inv|po)[-_]?\\d[\\w-]{4,30}");
    private static final Pattern MARKET_ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern PREFIXED_CASE =
            Pattern.compile("(?i)(?:cas|case|inc|sr|tkt|ticket|claim|crm)[-_]?\\d[\\w-]{4,30}");
    private static final int[] POSTAL_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private KnownNumbers() {}

    static @Nullable PersonalSpan at(Word word) {
        if (word.digits() < 5) {
            return null;
        }
        if (PARCEL.matcher(word.text()).matches() || isPostal(word.text())) {
            return new PersonalSpan(PersonalKind.TRACKING_NO, word.start(), word.end());
        }
        if (PREFIXED_ORDER.matcher(word.text()).matches()
                || MARKET_ORDER.matcher(word.text()).matches()) {
            return new PersonalSpan(PersonalKind.ORDER_NO, word.start(), word.end());
        }
        return PREFIXED_CASE.matcher(word.text()).matches()
                ? new PersonalSpan(PersonalKind.CASE_NO, word.start(), word.end())
                : null;
    }

    /** A postal item's number with its check digit (UPU standard S10). */
    private static boolean isPostal(String text) {
        Matcher matcher = POSTAL.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < POSTAL_WEIGHTS.length; i++) {
            sum += POSTAL_WEIGHTS[i] * (matcher.group(1).charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        int expected = check == 10 ? 0 : check == 11 ? 5 : check;
        return expected == matcher.group(2).charAt(0) - '0';
    }
}
