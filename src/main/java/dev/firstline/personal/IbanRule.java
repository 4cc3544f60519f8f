package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;

/** Bank accounts by IBAN (ISO 13616), with or without blanks and line breaks; the country's length and the check digits must hold. */
class IbanRule implements Rule {
    private static final Pattern START = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}");
    private static final IBANValidator VALIDATOR = IBANValidator.getInstance();

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        Matcher matcher = START.matcher(reading.text());
        while (matcher.find()) {
            PersonalSpan span = ibanAt(reading, matcher.start());
            if (span != null) {
                found.add(span);
            }
        }
        return found;
    }

    private static @Nullable PersonalSpan ibanAt(Reading reading, int start) {
        String country = reading.text().substring(start, start + 2).toUpperCase(Locale.ROOT);
        if (!VALIDATOR.hasValidator(country)) {
            return null;
        }
        int length = VALIDATOR.getValidator(country).getIbanLength();
        StringBuilder iban = new StringBuilder(length);
        int at = start;
        boolean separated = true;
        for (; at < reading.text().length() && iban.length() < length; at++) {
            char c = reading.at(at);
            boolean separator = c == ' ' || c == '-' || c == '\n';
            if (separator && separated || !separator && !isAsciiAlphanumeric(c)) {
                return null;
            }
            separated = separator;
            if (!separator) {
                iban.append(Character.toUpperCase(c));
            }
        }
        boolean whole = iban.length() == length && !Character.isLetterOrDigit(reading.at(at));
        return whole && VALIDATOR.isValid(iban.toString()) ? new PersonalSpan(PersonalKind.IBAN, start, at) : null;
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
