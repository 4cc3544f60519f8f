package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers that a line break cuts in two, when a numbering plan knows the whole and neither half. */
class BrokenPhoneRule implements Rule {
    private static final String DIGITS = "[0-9]++(?:[ ().-]{1,3}+[0-9]++){0,6}+";
    private static final Pattern BROKEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}@#$£€/.-])(\\+?\\(?" + DIGITS + ") ?\\n ?(" + DIGITS + ")(?![\\p{L}\\p{N}%€])");

    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 15;

    private final PhonePlans plans;

    BrokenPhoneRule(PhonePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Matcher broken = BROKEN.matcher(reading.text()); broken.find(); ) {
            String whole = broken.group().replace('\n', ' ').replace("  ", " ");
            if (hasLengthOfPhone(whole)
                    && !plans.isService(whole)
                    && isKnown(whole)
                    && !isKnown(broken.group(1))
                    && !isKnown(broken.group(2))) {
                found.add(new PersonalSpan(PersonalKind.PHONE, broken.start(), broken.end()));
            }
        }
        return found;
    }

    /** Asking the plans is dear: only for what is as long as a phone number. */
    private static boolean hasLengthOfPhone(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private boolean isKnown(String number) {
        return plans.isWrittenAsAtHome(number)
                || plans.knownIn(number).stream()
                        .anyMatch(match -> match.start() == 0 && match.end() == number.length());
    }
}
