package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Booking codes that no word announces, as in an answer: "sure, K7PQ2M", or one that sticks to its word: "pnrD2KVLM". Letters and digits must take turns, which models (DCD796),
 * flights and discounts (SALE20) do not.
 */
class BareCodeRule implements Rule {
    private static final int LOOK_AROUND = 30;
    private static final Pattern DISCOUNT = Pattern.compile(
            "(?i)\\b(?:promo|discount|coupon|voucher|wi-?fi|password|captcha|checkout|postcode|zip)\\b");
    private static final Pattern GLUED = Pattern.compile(
            "(?i:pnr|ref|rloc|locator|bkg|booking|reservation|conf|code)-?((?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z\\d]{6})");
    private static final String THING_OR_NAME = "@#$£€/&=";

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Word word : reading.words()) {
            Matcher glued = GLUED.matcher(word.text());
            if (glued.matches()) {
                found.add(new PersonalSpan(PersonalKind.BOOKING_REF, word.start() + glued.start(1), word.end()));
            } else if (new IdShape(word).bareCode() && !isThing(reading, word)) {
                found.add(new PersonalSpan(PersonalKind.BOOKING_REF, word.start(), word.end()));
            }
        }
        return found;
    }

    private static boolean isThing(Reading reading, Word word) {
        int end = Math.min(reading.text().length(), word.end() + LOOK_AROUND);
        return THING_OR_NAME.indexOf(reading.before(word.start())) >= 0
                || Things.before(reading, word.start())
                || reading.lastBefore(end, word.end() - word.start() + 2 * LOOK_AROUND, DISCOUNT) >= 0;
    }
}
