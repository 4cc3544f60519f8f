package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers of people, 7 to 15 digits (E.164): anything that could be one behind "call me on", with a country code, or written
 * as at home; bare digits when a numbering plan knows them. The numbers of shops, offices and hotlines are nobody's.
 */
class PhoneRule implements Rule {
    private static final Pattern CHUNK =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\(?[0-9]++(?:[ ().\\-/]{1,3}+[0-9]++)*+");
    private static final Pattern OWN = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:"
            + "call|phone|fone|ph|tel|telephone|telefon|mobile|mob|cell|cellphone|text|txt|sms|whatsapp|ring|bell|dial|reach|contact"
            + "|landline|handy|handynummer|rufnummer|rückruf|erreichbar|anrufen|portable|joignable|r?appele[rz]"
            + "|(?:my|me|our|us|his|him|her|mine|meine|mon)(?: \\p{L}+){0,2} (?:number|num|no|nr|nummer|numéro|on|at)"
            + ")(?![\\p{L}\\p{N}])[^\\p{N}!?\\n]{0,25}$");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\b(?:number|num|no|nr|nummer|numéro|numero)\\b[^\\p{N}!?\\n]{0,12}$");
    private static final Pattern BUSINESS = Pattern.compile("(?i)\\b(?:"
            + "customer (?:services?|care|support|relations)|call cent(?:er|re)|help ?(?:line|desk)|hot ?line|switchboard"
            + "|(?<!no )reception|head office|store|shop|branch|depot|airport|hotel"
            + "|(?:your|ur|their) (?:[\\p{L}-]+ ){0,2}(?:line|number|no|num|support|office|desk|phones?|whatsapp)"
            + ")\\b");
    private static final Pattern CALL_ME = Pattern.compile("(?i)\\b(?:me|my|us|mine|her|him|his)\\b");
    private static final Pattern GAP = Pattern.compile("[ /]{1,3}");
    private static final Pattern DATE =
            Pattern.compile("(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})(?: .*)?");
    private static final Pattern IP = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final String MONEY_OR_NAME = "$£€¥@#";
    private static final int LONGEST_CHUNK = 60;
    private static final int LOOK_BACK = 60;
    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_ABROAD = 9;
    private static final int MOST_DIGITS = 15;

    private final PhonePlans plans;

    PhoneRule(PhonePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(reading.text());
        while (chunk.find()) {
            if (chunk.end() - chunk.start() <= LONGEST_CHUNK
                    && mayBePhone(reading, chunk)
                    && !isBusiness(reading, chunk.start())) {
                found.addAll(phonesIn(reading, chunk));
            }
        }
        return found;
    }

    private static boolean mayBePhone(Reading reading, Matcher chunk) {
        char next = reading.at(chunk.end());
        return digits(chunk.group()) >= FEWEST_DIGITS
                && MONEY_OR_NAME.indexOf(reading.before(chunk.start())) < 0
                && !Character.isLetterOrDigit(next)
                && next != '%'
                && !DATE.matcher(chunk.group()).matches()
                && !IP.matcher(chunk.group()).matches()
                && !Things.before(reading, chunk.start());
    }

    private static boolean isBusiness(Reading reading, int start) {
        return reading.lastBefore(start, LOOK_BACK, BUSINESS) > reading.lastBefore(start, LOOK_BACK, CALL_ME);
    }

    private List<PersonalSpan> phonesIn(Reading reading, Matcher chunk) {
        String text = chunk.group();
        if (plans.isService(text)) {
            return List.of();
        }
        List<PersonalSpan> known = plans.knownIn(text).stream()
                .map(part ->
                        new PersonalSpan(PersonalKind.PHONE, chunk.start() + part.start(), chunk.start() + part.end()))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        return looksLikeOne(reading, chunk)
                ? List.of(new PersonalSpan(PersonalKind.PHONE, chunk.start(), chunk.end()))
                : sideBySide(text, chunk.start());
    }

    /** Two numbers with a blank or slash between, each written as at home. */
    private List<PersonalSpan> sideBySide(String text, int offset) {
        if (digits(text) <= MOST_DIGITS) {
            return List.of();
        }
        for (Matcher gap = GAP.matcher(text); gap.find(); ) {
            String left = text.substring(0, gap.start());
            String right = text.substring(gap.end());
            if (isOneAtHome(left) && isOneAtHome(right)) {
                return List.of(
                        new PersonalSpan(PersonalKind.PHONE, offset, offset + left.length()),
                        new PersonalSpan(PersonalKind.PHONE, offset + gap.end(), offset + text.length()));
            }
        }
        return List.of();
    }

    private boolean isOneAtHome(String text) {
        return digits(text) >= FEWEST_ABROAD && plans.isWrittenAsAtHome(text) && !plans.isService(text);
    }

    private boolean looksLikeOne(Reading reading, Matcher chunk) {
        String text = chunk.group();
        int digits = digits(text);
        if (digits > MOST_DIGITS) {
            return false;
        }
        boolean abroad = text.startsWith("+") || text.startsWith("00");
        boolean grouped = digits < text.length();
        String lead = reading.tailBefore(chunk.start(), LOOK_BACK);
        return OWN.matcher(lead).find()
                || plans.isWrittenAsAtHome(text)
                || digits >= FEWEST_ABROAD
                        && (abroad
                                || (grouped || text.startsWith("0"))
                                        && NUMBER.matcher(lead).find());
    }

    private static int digits(String chunk) {
        return (int) chunk.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
