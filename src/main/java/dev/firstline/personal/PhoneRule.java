package dev.firstline.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers: anything that could be one behind "call me on", with a country code, or written in groups as at home; bare digits
 * when a numbering plan knows them. Service numbers (toll-free, shared cost) are nobody's.
 */
class PhoneRule implements Rule {
    private static final Pattern CHUNK =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\(?[0-9]++(?:[ \\u00a0().\\-/]{1,3}+[0-9]++)*+");
    private static final Pattern CALL = Pattern.compile(
            "(?i)\\b(?:call|phone|tel|telephone|mobile|cell|text|sms|whatsapp"
                    + "|reach me|contact me|contact number|phone number|my number|ring|dial|handy)\\b"
                    + "[^\\p{L}\\p{N}+(]{0,4}(?:(?:me|us|him|her|back|number|no|is|on|at|please|my|under)[^\\p{L}\\p{N}+(]{1,4}){0,4}$");
    private static final Pattern PRODUCT =
            Pattern.compile("(?i)\\b(?:item|model|sku|product|article|upc|ean|isbn|serial"
                    + "|barcode|part|style|flight|flights|score|version|build)\\b[^\\p{L}\\p{N}]{0,4}"
                    + "(?:(?:number|no|code|is|nr)[^\\p{L}\\p{N}]{1,4}){0,2}$");
    private static final Pattern DATE =
            Pattern.compile("(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})(?: .*)?");
    private static final Pattern IP = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern AT_HOME_IN_AMERICA =
            Pattern.compile("(?:1[ .-])?\\(?[2-7]\\d{2}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}");
    private static final String MONEY_OR_NAME = "$£€¥@#";
    private static final Set<PhoneNumberType> SERVICE = EnumSet.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);
    private static final int LONGEST_CHUNK = 60;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final List<String> regions;

    /** @param regions ISO country codes whose national numbers are known, the most usual first */
    PhoneRule(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(reading.text());
        while (chunk.find()) {
            if (chunk.end() - chunk.start() <= LONGEST_CHUNK && mayBePhone(reading, chunk)) {
                found.addAll(phonesIn(reading, chunk.start(), chunk.end()));
            }
        }
        return found;
    }

    private static boolean mayBePhone(Reading reading, Matcher chunk) {
        char next = reading.at(chunk.end());
        return digits(chunk.group()) >= 7
                && MONEY_OR_NAME.indexOf(reading.before(chunk.start())) < 0
                && !Character.isLetterOrDigit(next)
                && next != '%'
                && !DATE.matcher(chunk.group()).matches()
                && !IP.matcher(chunk.group()).matches()
                && !PRODUCT.matcher(reading.tailBefore(chunk.start(), 40)).find();
    }

    private List<PersonalSpan> phonesIn(Reading reading, int start, int end) {
        String chunk = reading.text().substring(start, end);
        boolean called = CALL.matcher(reading.tailBefore(start, 60)).find();
        boolean foreign = chunk.startsWith("+") || chunk.startsWith("00");
        for (String region : regions) {
            List<PersonalSpan> found = new ArrayList<>();
            boolean service = false;
            for (PhoneNumberMatch match : plans.findNumbers(chunk, region, Leniency.VALID, 20)) {
                if (SERVICE.contains(plans.getNumberType(match.number()))) {
                    service = true;
                } else {
                    found.add(span(start + match.start(), start + match.end()));
                }
            }
            if (!found.isEmpty() || service) {
                return found;
            }
        }
        int digits = digits(chunk);
        boolean looksLikeOne = called
                || foreign && digits >= 9
                || AT_HOME_IN_AMERICA.matcher(chunk).matches();
        return looksLikeOne && digits <= 15 ? List.of(span(start, end)) : List.of();
    }

    private static PersonalSpan span(int start, int end) {
        return new PersonalSpan(PersonalKind.PHONE, start, end);
    }

    private static int digits(String chunk) {
        return (int) chunk.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
