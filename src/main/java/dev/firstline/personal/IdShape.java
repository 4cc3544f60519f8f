package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word looks like as a number that names something.
 *
 * @param word the word, or several groups of digits as one
 */
record IdShape(Word word) {
    private static final Pattern FLIGHT = Pattern.compile("(?i)(?:[a-z]{2}|[a-z]\\d|\\d[a-z])\\d{1,4}");
    private static final Pattern NEVER =
            Pattern.compile(
                    "(?i)(?:19|20)\\d\\d" // a year
                            + "|\\d{1,4}(?:am|pm|st|nd|rd|th|h|hr|hrs|hours?|mins?|days?|weeks?|months?|years?|yrs?)" // a time or rank
                            + "|\\d+(?:gb|tb|mb|kg|g|lbs?|cm|mm|ml|l|km|mi|m|k|x|p|w|v|hz|mah|inch|usd|eur|gbp|pts|pcs|max)" // an amount
                            + "|\\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\d{0,4}" // a date
                            + "|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/]\\d{1,2}(?:[-/]\\d{2,4})?"
                            + "|\\d{1,4}x\\d{1,4}(?:x\\d{1,4})?[a-z]{0,4}" // a size
                            + "|(?:covid|mp|ps|iphone|windows|boeing|airbus|terminal|gate|row|seat|zone)-?\\d+");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");
    private static final Pattern LATER_FLIGHT = Pattern.compile("[A-Z]{2}\\d{3}[A-Z]");
    private static final Pattern TURNS = Pattern.compile("(?:\\p{L}+\\d+\\p{L}|\\d+\\p{L}+\\d).*");
    private static final Pattern SILENT = Pattern.compile("[a-z&&[^aeiou]][a-z0-9&&[^aeiou]]{5}");
    private static final Pattern MUTE = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{6}");
    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern DATE_IN_DIGITS =
            Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Set<String> WORDS_OF_SIX = WordLists.read("words-of-six.txt");

    /** A word that is a date, a time, an amount, a year: never an id. */
    boolean excluded() {
        return NEVER.matcher(word.text()).matches();
    }

    /** Six letters and digits mixed, in capitals, and no flight number: a booking code even without a label. */
    boolean bookingCode() {
        return word.text().length() == 6 && word.mixed() && word.upperCase() && !excluded() && !flight();
    }

    /** A booking code where no word speaks of one: letters and digits take turns, or no letter can be spoken. */
    boolean bareCode() {
        String text = word.text();
        boolean capitals = bookingCode()
                && !POSTCODE.matcher(text).matches()
                && !LATER_FLIGHT.matcher(text).matches();
        boolean small = word.mixed() && SILENT.matcher(text).matches() && !excluded();
        boolean letters =
                word.letters() == text.length() && text.chars().distinct().count() >= FEWEST_DIFFERENT;
        return (capitals || small) && TURNS.matcher(text).matches()
                || letters && MUTE.matcher(text).matches() && letterCode();
    }

    /** Six capitals that are no word. */
    boolean lettersOfBooking() {
        return word.upperCase() && letterCode();
    }

    /** Letters and digits, enough of them to be nothing else than somebody's number once another of its make is. */
    boolean code() {
        return bookingCode()
                || word.letters() > 0 && word.digits() >= 4 && word.text().length() >= 6 && !excluded() && !flight();
    }

    /** A date as {@code yyyymmdd}. */
    boolean dateInDigits() {
        return DATE_IN_DIGITS.matcher(word.text()).matches();
    }

    /** Thirteen digits, the number of an air ticket. */
    boolean airTicket() {
        return word.digits() == 13;
    }

    boolean flight() {
        return FLIGHT.matcher(word.text()).matches();
    }

    /** Whether it can be a number of this kind, given how the words before it announce one (see {@link Claim}). */
    boolean fits(PersonalKind kind, boolean labelled, boolean linked) {
        if (excluded()) {
            return false;
        }
        return switch (kind) {
            case BOOKING_REF -> fitsBooking(labelled, linked);
            case PASSPORT ->
                word.text().length() >= 6 && word.text().length() <= 10 && word.digits() >= (labelled ? 3 : 5);
            default -> labelled || linked ? fitsSure() : fitsBare() || kind != PersonalKind.ORDER_NO && fitsCoded();
        };
    }

    private boolean fitsBooking(boolean labelled, boolean linked) {
        int length = word.text().length();
        if (word.digits() == 0) {
            return letterCode() && (labelled && word.upperCase() || (labelled || linked) && hardToSpeak());
        }
        boolean sure = labelled || linked && !flight();
        if (word.allDigits()) {
            return length >= (sure ? 5 : 6) && length <= 16;
        }
        return sure
                ? length >= 5 && length <= 20 && (length == 6 || word.digits() >= 2) && (length >= 6 || !flight())
                : bookingCode();
    }

    private boolean letterCode() {
        return word.letters() == 6 && word.text().length() == 6 && !WORDS_OF_SIX.contains(word.lower());
    }

    private boolean hardToSpeak() {
        return word.lower()
                        .chars()
                        .filter(letter -> "aeiou".indexOf(letter) >= 0)
                        .count()
                <= 1;
    }

    private boolean fitsSure() {
        int needed = word.allDigits() ? 4 : 3;
        return word.digits() >= needed
                && word.text().length() >= 4
                && word.text().length() <= 34
                && !shortFlight();
    }

    private boolean shortFlight() {
        return flight() && word.letters() == 2 && word.digits() <= 3;
    }

    /** Capitals and digits, long: a number for most nouns, but a product for "order". */
    private boolean fitsCoded() {
        return word.upperCase()
                && word.letters() > 0
                && word.digits() >= 4
                && word.text().length() >= 7
                && !flight();
    }

    private boolean fitsBare() {
        return word.digits() >= 6 && word.text().length() <= 34 && !dateInDigits();
    }
}
